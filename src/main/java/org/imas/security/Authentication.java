package org.imas.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imas.platform.Acting;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Lets nobody past without a valid token, not even to learn which paths there are; but see {@link SecretPaths}. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter {

    // RFC 6750, bounded so that nobody has us hash a novel
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]{1,500}=*) *");

    /** May do no more than ask what the path stands for. */
    private static final Caller BY_SECRET_PATH = new Caller("secret-path", Role.VIEWER);

    @Inject
    private ApiTokens tokens;

    @Inject
    private SignInFailures failures;

    @Override
    public void filter(ContainerRequestContext request) {
        SecurityContext before = request.getSecurityContext();
        Caller caller = caller(request);
        Acting.begins(new Acting(caller.name(), Acting.Through.API));
        request.setSecurityContext(new CallerContext(caller, before != null && before.isSecure()));
    }

    private Caller caller(ContainerRequestContext request) {
        if (SecretPaths.opens(request.getMethod(), request.getUriInfo().getPath(false))) {
            return BY_SECRET_PATH;
        }
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        Optional<String> text = text(header);
        Optional<Caller> caller = text.flatMap(tokens::bearer);
        if (caller.isEmpty()) {
            String why = header == null ? "missing" : text.isEmpty() ? "malformed" : "unknown-or-expired";
            failures.failed(
                    why, SecretPaths.shown(request.getUriInfo().getRequestUri().getRawPath()));
        }
        return caller.orElseThrow(() -> new Refusal(Problem.unauthorized(
                header == null
                        ? "Send the header Authorization: Bearer <token>"
                        : "The token is malformed, unknown or expired")));
    }

    private static Optional<String> text(@Nullable String header) {
        Matcher bearer = BEARER.matcher(header == null ? "" : header);
        return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
    }
}
