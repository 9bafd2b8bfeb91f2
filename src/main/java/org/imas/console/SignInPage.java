package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.imas.security.Landing;
import org.imas.security.SignInAttempt;
import org.jspecify.annotations.Nullable;

/** Signs somebody in, and brings them where they wanted to go. Stateless: it may lie open for days. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SecurityContext security;

    @Inject
    private SignInAttempt attempt;

    @Inject
    private Feedback feedback;

    @Inject
    private Moments moments;

    private @Nullable String name;
    private @Nullable String password;
    private @Nullable String to;
    private @Nullable String why;

    public void signIn() throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        String caller = name == null ? "" : name;
        String secret = password == null ? "" : password;
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) outside.getRequest(),
                (HttpServletResponse) outside.getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(caller, secret)));
        if (status == AuthenticationStatus.SUCCESS) {
            outside.redirect(outside.getRequestContextPath() + Landing.at(to).orElse(Pages.LIVE.path()));
        } else if (attempt.trouble() == SignInAttempt.Trouble.NO_ROLE) {
            outside.redirect(outside.getRequestContextPath() + Pages.NO_ROLE.path());
        } else {
            refuse();
        }
    }

    /** The words for why it did not work there; empty where nothing went wrong. */
    public String getTrouble() {
        return switch (why == null ? "" : why) {
            case "failed" -> "signin.elsewhereFailed";
            case "unreachable" -> "signin.elsewhereUnreachable";
            default -> "";
        };
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }

    private void refuse() {
        Duration patience = attempt.patience();
        if (attempt.trouble() == SignInAttempt.Trouble.UNANSWERED) {
            feedback.refuse("signin.elsewhereUnreachable");
        } else if (patience.isZero()) {
            feedback.refuse("signin.wrong");
        } else {
            feedback.refuse("signin.wait", moments.span(patience.plusSeconds(1)));
        }
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** Never sent back. */
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
