package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;

/** Whose passwords open the pages, as Jakarta Security asks for them: users in the database, or those of a directory. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

    @Inject
    private SignIns signIns;

    @Inject
    private LdapSignIns directory;

    @Inject
    private WayIn way;

    @Inject
    private SignInAttempt attempt;

    @Inject
    private HttpServletRequest request;

    /** The groups are left to each request: see {@link PageSignIn}. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String name = credential.getCaller();
        String password = credential.getPasswordAsString();
        SignIns.Outcome outcome = way.isLdap()
                ? directory.attempt(name, password, request.getRemoteAddr())
                : signIns.attempt(name, password, request.getRemoteAddr());
        attempt.mustWait(outcome.pause());
        return outcome.login() == null
                ? CredentialValidationResult.INVALID_RESULT
                : new CredentialValidationResult(outcome.login());
    }
}
