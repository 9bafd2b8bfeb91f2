package org.imas.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.imas.platform.MinimumRole;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Holds the caller's role against the one that the matched method, or else its class, asks for. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RoleCheck implements ContainerRequestFilter {

    private static final System.Logger LOG = System.getLogger(RoleCheck.class.getName());

    @Context
    private ResourceInfo matched;

    @Override
    public void filter(ContainerRequestContext request) {
        // the container answers it, and says no more than which methods there are
        if (!HttpMethod.OPTIONS.equals(request.getMethod())) {
            check(matched.getResourceMethod(), request.getSecurityContext());
        }
    }

    static void check(@Nullable Method method, SecurityContext caller) {
        if (method == null) {
            throw new Refusal(Problem.forbidden("Nobody may do that"));
        }
        String needed = rule(method).orElseThrow(() -> unguarded(method)).value();
        if (!caller.isUserInRole(needed)) {
            throw new Refusal(Problem.forbidden("The role " + needed + " is needed"));
        }
    }

    private static Optional<MinimumRole> rule(Method method) {
        return Stream.<AnnotatedElement>of(method, method.getDeclaringClass())
                .flatMap(place -> Stream.ofNullable(place.getAnnotation(MinimumRole.class)))
                .findFirst();
    }

    private static Refusal unguarded(Method method) {
        LOG.log(System.Logger.Level.ERROR, "event=method-without-role method=" + method);
        return new Refusal(Problem.forbidden("Nobody may do that"));
    }
}
