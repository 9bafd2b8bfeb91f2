package org.imas;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;
import org.imas.testkit.Endpoint;
import org.junit.jupiter.api.Test;

/** No way into the application without a stated role. */
class ResourceRolesTest {

    private static final Set<String> KNOWN = Set.of(Roles.VIEWER, Roles.REPORTER, Roles.RESPONDER, Roles.ADMIN);

    private static final List<Method> METHODS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.imas").stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .map(JavaClass::reflect)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(ResourceRolesTest::answersRequests)
                    .toList();

    private static boolean answersRequests(Method method) {
        return Stream.of(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static List<String> roles(Method method) {
        MinimumRole own = method.getAnnotation(MinimumRole.class);
        MinimumRole rule = own == null ? method.getDeclaringClass().getAnnotation(MinimumRole.class) : own;
        return rule == null ? List.of() : List.of(rule.value());
    }

    @Test
    void every_resource_method_names_one_role_that_we_know() {
        assertThat(METHODS)
                .isNotEmpty()
                .allSatisfy(method -> assertThat(roles(method))
                        .as("%s needs @MinimumRole with one of %s", method, KNOWN)
                        .hasSize(1)
                        .isSubsetOf(KNOWN));
    }

    @Test
    void none_answers_options_which_are_not_checked() {
        assertThat(METHODS).noneMatch(method -> method.isAnnotationPresent(jakarta.ws.rs.OPTIONS.class));
    }

    @Test
    void reading_takes_no_more_than_a_viewer_except_for_tokens() {
        assertThat(METHODS)
                .filteredOn(method -> method.isAnnotationPresent(jakarta.ws.rs.GET.class))
                .filteredOn(
                        method -> !method.getDeclaringClass().getSimpleName().equals("ApiTokensResource"))
                .allSatisfy(method -> assertThat(roles(method)).as("%s", method).containsExactly(Roles.VIEWER));
    }

    /** Whoever adds an endpoint says there who may use it, and AccessMatrixIT holds the server to it. */
    @Test
    void every_endpoint_has_its_row_in_the_matrix_of_roles_and_there_is_no_other() {
        List<Endpoint> real = METHODS.stream().map(ResourceRolesTest::endpoint).toList();
        List<Endpoint> rows = Endpoint.all();
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(rows)
                .filteredOn(row -> row.role().equals(Endpoint.ANYONE))
                .extracting(Endpoint::path)
                .containsExactly("calendars/{secret}.ics");
        assertThat(rows)
                .map(row ->
                        row.role().equals(Endpoint.ANYONE) ? new Endpoint(Roles.VIEWER, row.method(), row.path()) : row)
                .containsExactlyInAnyOrderElementsOf(real);
    }

    private static Endpoint endpoint(Method method) {
        String verb = Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
        Path below = method.getAnnotation(Path.class);
        String path = method.getDeclaringClass().getAnnotation(Path.class).value();
        return new Endpoint(roles(method).get(0), verb, below == null ? path : path + "/" + below.value());
    }
}
