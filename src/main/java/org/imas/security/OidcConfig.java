package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the hub knows of the provider of OpenID Connect; {@link OidcDefinition} reads it by its name. */
@Named("oidcConfig")
@ApplicationScoped
public class OidcConfig {

    @Inject
    @ConfigProperty(name = "imas.oidc.provider-uri")
    private Optional<String> providerUri;

    @Inject
    @ConfigProperty(name = "imas.oidc.client-id")
    private Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "imas.oidc.client-secret")
    private Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "imas.oidc.scopes")
    private String scopes;

    @Inject
    @ConfigProperty(name = "imas.oidc.name-claim")
    private String nameClaim;

    @Inject
    @ConfigProperty(name = "imas.oidc.groups-claim")
    private String groupsClaim;

    @Inject
    @ConfigProperty(name = "imas.oidc.redirect-uri")
    private String redirectUri;

    @Inject
    @ConfigProperty(name = "imas.public-url")
    private String publicUrl;

    void check() {
        if (providerUri.isEmpty() || clientId.isEmpty() || clientSecret.isEmpty()) {
            throw new IllegalStateException("imas.sign-in.mechanism=oidc needs imas.oidc.provider-uri,"
                    + " imas.oidc.client-id and imas.oidc.client-secret");
        }
        if (!redirectUri.endsWith(OidcSignIn.CALLBACK)) {
            throw new IllegalStateException("imas.oidc.redirect-uri must end with " + OidcSignIn.CALLBACK);
        }
    }

    public String getProviderUri() {
        return providerUri.orElse("");
    }

    public String getClientId() {
        return clientId.orElse("");
    }

    public String getClientSecret() {
        return clientSecret.orElse("");
    }

    /** With spaces between, as the provider takes them. */
    public String getScopes() {
        return scopes.strip().replaceAll("[\\s,]+", " ");
    }

    public String getNameClaim() {
        return nameClaim;
    }

    public String getGroupsClaim() {
        return groupsClaim;
    }

    public String getRedirectUri() {
        return redirectUri;
    }

    /** Where the provider leads whoever has signed out there. */
    String afterwards() {
        return publicUrl.replaceAll("/+$", "") + PageSignIn.PAGE;
    }
}
