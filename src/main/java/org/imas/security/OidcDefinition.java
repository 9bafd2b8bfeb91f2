package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;

/**
 * Has the server make its mechanism for OpenID Connect, whether it is wanted or not: it asks for none of these values
 * before {@link OidcMechanism} calls it. What it must remember of a stranger, it gives them as cookies.
 */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${oidcConfig.providerUri}",
        clientId = "${oidcConfig.clientId}",
        clientSecret = "${oidcConfig.clientSecret}",
        redirectURI = "${oidcConfig.redirectUri}",
        scopeExpression = "${oidcConfig.scopes}",
        useSession = false,
        claimsDefinition =
                @ClaimsDefinition(
                        callerNameClaim = "${oidcConfig.nameClaim}",
                        callerGroupsClaim = "${oidcConfig.groupsClaim}"))
@ApplicationScoped
public class OidcDefinition {}
