package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;

/** The users in the database, as Jakarta Security asks for them. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

    @Inject
    private SignIns signIns;

    @Inject
    private SignInAttempt attempt;

    @Inject
    private HttpServletRequest request;

    /** The groups are left to each request: see {@link PageSignIn}. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        SignIns.Outcome outcome =
                signIns.attempt(credential.getCaller(), credential.getPasswordAsString(), request.getRemoteAddr());
        attempt.mustWait(outcome.pause());
        return outcome.login() == null
                ? CredentialValidationResult.INVALID_RESULT
                : new CredentialValidationResult(outcome.login());
    }
}
