package org.imas.response;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.imas.platform.Causes;
import org.imas.platform.MinimumRole;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;
import org.imas.provider.SignedSettings.Signed;
import org.imas.registry.Roster;

/** Where Slack tells what was pressed; no token is needed, as Slack signs. It waits three seconds for the answer. */
@Path("slack/interactions")
@MinimumRole(Roles.VIEWER)
public class SlackInteractionsResource {

    @Inject
    private Roster roster;

    @Inject
    private SlackPresses presses;

    @Inject
    private AnswerWork work;

    @Inject
    private Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @HeaderParam("X-Slack-Signature") @DefaultValue("") String signature,
            @HeaderParam("X-Slack-Request-Timestamp") @DefaultValue("") String timestamp,
            byte[] bytes) {
        String body = new String(bytes, StandardCharsets.UTF_8);
        Set<UUID> providers = roster.signedBy(new Signed(signature, timestamp, body), clock.instant());
        if (providers.isEmpty()) {
            throw new Refusal(Problem.unauthorized("No Slack provider has the secret that signed this just now"));
        }
        SlackPress.of(body).forEach(press -> take(press, providers));
        return Response.ok().build();
    }

    private void take(SlackPress press, Set<UUID> providers) {
        try {
            presses.store(press, providers).ifPresent(work::soon);
        } catch (RuntimeException e) {
            // somebody else pressed the same button at the same time: it is stored
            if (!Causes.violatesUniqueness(e)) {
                throw e;
            }
        }
    }
}
