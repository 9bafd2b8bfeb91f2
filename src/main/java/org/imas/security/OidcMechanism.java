package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The server's own mechanism for OpenID Connect, which it makes of {@link OidcDefinition}. */
@ApplicationScoped
public class OidcMechanism {

    /** The server's mechanism waits for the provider without end. */
    private final FewAtOnce few = new FewAtOnce();

    @Inject
    private BeanManager beans;

    @Inject
    private OpenIdContext known;

    @Inject
    private OidcConfig config;

    /** Sends the browser to the provider. */
    void send(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        run(request, response, new CapturedLogin(context, true));
    }

    /** Who comes back from the provider with what it gave them; empty where that is not right. */
    Optional<Outsider> receive(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        CapturedLogin login = new CapturedLogin(context, false);
        run(asItWasCalled(request), response, login);
        CredentialValidationResult result = login.result();
        return result.getStatus() == CredentialValidationResult.Status.VALID
                ? Optional.of(new Outsider(
                        UserAccount.OIDC,
                        result.getCallerPrincipal().getName(),
                        known.getClaimsJson().getString("name", ""),
                        result.getCallerGroups()))
                : Optional.empty();
    }

    /** Where one signs out there as well; empty where the provider knows no such place. */
    Optional<String> farewell() {
        return Optional.ofNullable(known.getProviderMetadata().getString("end_session_endpoint", null))
                .map(place ->
                        Farewell.url(place, config, known.getIdentityToken().getToken()));
    }

    private void run(HttpServletRequest request, HttpServletResponse response, CapturedLogin login)
            throws AuthenticationException {
        try {
            few.ask(() -> servers().validateRequest(request, response, login));
        } catch (FewAtOnce.CrowdedException e) {
            throw new AuthenticationException(e);
        }
    }

    private HttpAuthenticationMechanism servers() {
        Bean<?> bean = beans.getBeans(HttpAuthenticationMechanism.class).stream()
                .filter(found -> found.getBeanClass() != PageSignIn.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The server has no mechanism for OpenID Connect"));
        return (HttpAuthenticationMechanism)
                beans.getReference(bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean));
    }

    /** A proxy may have called us by another address than the one that the provider was given. */
    private HttpServletRequest asItWasCalled(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public StringBuffer getRequestURL() {
                return new StringBuffer(config.getRedirectUri());
            }
        };
    }
}
