package org.imas.response;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.imas.platform.Later;
import org.imas.platform.MinimumRole;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;
import org.imas.provider.SignedSettings.Signed;
import org.imas.registry.Roster;
import org.imas.security.Guesses;
import org.imas.security.Guesses.Guess;

/** Where Slack tells what was pressed; no token is needed, as Slack signs. It waits three seconds for the answer. */
@Path("slack/interactions")
@MinimumRole(Roles.VIEWER)
public class SlackInteractionsResource {

    @Inject
    private Roster roster;

    @Inject
    private SlackInteractions interactions;

    @Inject
    private Guesses guesses;

    @Inject
    private Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@Context HttpHeaders headers, @Context HttpServletRequest peer, byte[] bytes) {
        String body = new String(bytes, StandardCharsets.UTF_8);
        Signed signed =
                new Signed(header(headers, "X-Slack-Signature"), header(headers, "X-Slack-Request-Timestamp"), body);
        Set<UUID> providers = roster.signedBy(signed, clock.instant());
        if (providers.isEmpty()) {
            return wrong(peer.getRemoteAddr());
        }
        SlackPress.of(body).forEach(press -> interactions.take(press, providers));
        return Response.ok().build();
    }

    private Response wrong(String address) {
        return guesses.wrong(new Guess("bad-signature", "/api/v1/slack/interactions", address))
                .map(SlackInteractionsResource::tooMany)
                .orElseThrow(() -> new Refusal(
                        Problem.unauthorized("No Slack provider has the secret that signed this just now")));
    }

    private static Response tooMany(Duration wait) {
        Problem problem = Problem.of(
                "too-many-guesses", 429, "Too many wrong signatures came from this address", "Wait a minute");
        return Later.tooMany(problem, wait);
    }

    private static String header(HttpHeaders headers, String name) {
        return Objects.requireNonNullElse(headers.getHeaderString(name), "");
    }
}
