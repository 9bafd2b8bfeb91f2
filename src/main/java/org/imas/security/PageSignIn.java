package org.imas.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Signs people in to the pages, by our own form or elsewhere, and goes before the mechanism that the server makes for the
 * latter. The API is none of its business: a cookie opens nothing there.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class PageSignIn implements HttpAuthenticationMechanism {

    static final String PAGE = "/sign-in.xhtml";
    static final String PASSWORD_PAGE = "/password.xhtml";
    private static final String API = "/api/";

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private Sessions sessions;

    @Inject
    private AccountRecords records;

    @Inject
    private WayIn way;

    @Inject
    private OidcSignIn elsewhere;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return way.isElsewhere() ? AuthenticationStatus.SEND_FAILURE : signIn(credential, request, context);
        }
        String path = path(request);
        if (path.startsWith(API)) {
            return context.doNothing();
        }
        try {
            return way.isElsewhere() && OidcSignIn.takes(path)
                    ? elsewhere.answer(path, request, response, context)
                    : page(request, response, context);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        sessions.end(request);
        context.cleanClientSubject();
    }

    private AuthenticationStatus signIn(Credential credential, HttpServletRequest request, HttpMessageContext context) {
        if (comesFromElsewhere(request)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        CredentialValidationResult result = stores.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        sessions.begin(
                request, context.getResponse(), result.getCallerPrincipal().getName());
        Optional<Account> account = sessions.current(request);
        account.ifPresent(known -> records.signedIn(known, request.getRemoteAddr()));
        return account.map(known -> letIn(known, context)).orElse(AuthenticationStatus.SEND_FAILURE);
    }

    private AuthenticationStatus page(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) throws IOException {
        Optional<Account> account = sessions.current(request);
        if (account.isEmpty()) {
            if (!context.isProtected()) {
                return context.doNothing();
            }
            Detour.to(Detour.toSignIn(request, way.isElsewhere()), request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        if (account.get().mustChangePassword()
                && context.isProtected()
                && !path(request).equals(PASSWORD_PAGE)) {
            Detour.to(PASSWORD_PAGE, request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return letIn(account.get(), context);
    }

    private static AuthenticationStatus letIn(Account account, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(account.name(), account.role().withThoseBefore());
    }

    /** Another site may not sign somebody in as whom they do not know; every browser of today says where it comes from. */
    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
