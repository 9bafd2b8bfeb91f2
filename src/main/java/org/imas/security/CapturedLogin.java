package org.imas.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.security.Principal;
import java.util.Set;

/** Hears of a login in the container's place: the session that follows is one of ours. */
final class CapturedLogin extends HttpMessageContextWrapper {

    private final boolean begins;
    private CredentialValidationResult result = CredentialValidationResult.NOT_VALIDATED_RESULT;

    /** The login begins, or whoever began one comes back. */
    CapturedLogin(HttpMessageContext context, boolean begins) {
        super(context);
        this.begins = begins;
    }

    CredentialValidationResult result() {
        return result;
    }

    /** A mechanism sends a stranger away only from what is protected. */
    @Override
    public boolean isProtected() {
        return begins;
    }

    @Override
    public void setRegisterSession(String callerName, Set<String> groups) {
        // see the class
    }

    @Override
    public AuthenticationStatus notifyContainerAboutLogin(CredentialValidationResult validated) {
        result = validated;
        return validated.getStatus() == CredentialValidationResult.Status.VALID
                ? AuthenticationStatus.SUCCESS
                : AuthenticationStatus.SEND_FAILURE;
    }

    @Override
    public AuthenticationStatus notifyContainerAboutLogin(Principal principal, Set<String> roles) {
        return notifyContainerAboutLogin(principal.getName(), roles);
    }

    @Override
    public AuthenticationStatus notifyContainerAboutLogin(String callerName, Set<String> roles) {
        return notifyContainerAboutLogin(new CredentialValidationResult(callerName, roles));
    }

    @Override
    public AuthenticationStatus doNothing() {
        return AuthenticationStatus.NOT_DONE;
    }
}
