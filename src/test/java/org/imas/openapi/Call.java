package org.imas.openapi;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imas.intake.Paced;
import org.imas.platform.MinimumRole;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;

/** A method that answers requests, and the resource that it does so for: it may be inherited. */
record Call(Class<?> resource, Method method) {

    /** All there are, by class and method as SmallRye names them. */
    static Map<String, Call> all() {
        return ResourceScan.INDEX.getAnnotations(Path.class).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .map(target -> loaded(target.asClass().name().toString()))
                .flatMap(type -> Arrays.stream(type.getMethods()).map(method -> new Call(type, method)))
                .filter(Call::answersRequests)
                .collect(Collectors.toMap(
                        call -> call.resource().getSimpleName() + "_"
                                + call.method().getName(),
                        Function.identity()));
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Call.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answersRequests() {
        return Stream.of(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** How programs call it. */
    String id() {
        String name = resource.getSimpleName().replace("Resource", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + "_" + method.getName();
    }

    String role() {
        MinimumRole own = method.getAnnotation(MinimumRole.class);
        return (own == null ? method.getDeclaringClass().getAnnotation(MinimumRole.class) : own).value();
    }

    boolean paced() {
        return method.isAnnotationPresent(Paced.class);
    }

    /** What it takes the body for. */
    Optional<Parameter> body() {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> Stream.of(parameter.getAnnotations())
                        .noneMatch(annotation ->
                                annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs")))
                .findFirst();
    }

    List<String> produces() {
        return Stream.of(
                        method.getAnnotation(Produces.class),
                        resource.getAnnotation(Produces.class),
                        method.getDeclaringClass().getAnnotation(Produces.class))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(types -> List.of(types.value()))
                .orElse(List.of("application/json"));
    }
}
