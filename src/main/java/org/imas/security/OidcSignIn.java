package org.imas.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Optional;

/** Signs people in at a provider of OpenID Connect: to it, back from it, and to the page that they wanted. */
@ApplicationScoped
public class OidcSignIn {

    static final String START = "/oidc/start";
    static final String CALLBACK = "/oidc/callback";

    private static final System.Logger LOG = System.getLogger(OidcSignIn.class.getName());
    private static final String NO_ROLE_PAGE = "/no-role.xhtml";
    private static final String FIRST_PAGE = "/live.xhtml";

    @Inject
    private OidcMechanism mechanism;

    @Inject
    private Outsiders outsiders;

    @Inject
    private Sessions sessions;

    @Inject
    private OidcConfig config;

    @Inject
    private AccountRecords records;

    static boolean takes(String path) {
        return path.equals(START) || path.equals(CALLBACK);
    }

    AuthenticationStatus answer(
            String path, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        try {
            if (path.equals(START)) {
                wanted(config).remember(request.getParameter("to"), request, response);
                mechanism.send(request, response, context);
            } else {
                receive(request, response, context);
            }
        } catch (AuthenticationException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=oidc-failed", e);
            refuse(path.equals(START) ? "unreachable" : "failed", request, response);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException, IOException {
        Optional<Outsider> who =
                wanted(config).isBegun(request) ? mechanism.receive(request, response, context) : Optional.empty();
        if (who.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "event=sign-in-refused why=answer-invalid");
            refuse("failed", request, response);
            return;
        }
        Optional<String> login = outsiders.arrive(who.get());
        String page = wanted(config).take(request, response).orElse(FIRST_PAGE);
        Optional<String> farewell = mechanism.farewell();
        login.ifPresentOrElse(name -> sessions.begin(request, response, name), () -> sessions.end(request));
        sessions.current(request).ifPresent(account -> records.signedIn(account, request.getRemoteAddr()));
        farewell.ifPresent(url -> sessions.leaveBy(request, url));
        Detour.to(login.isPresent() ? page : NO_ROLE_PAGE, request, response);
    }

    /** Who has signed in by another tab meanwhile goes on there. */
    private void refuse(String why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> page = wanted(config).take(request, response);
        String again = page.map(to -> "&to=" + URLEncoder.encode(to, UTF_8)).orElse("");
        boolean isIn = sessions.current(request).isPresent();
        Detour.to(isIn ? page.orElse(FIRST_PAGE) : PageSignIn.PAGE + "?why=" + why + again, request, response);
    }

    private static WantedPage wanted(OidcConfig config) {
        return new WantedPage(config.getRedirectUri().startsWith("https:"));
    }
}
