package org.imas.provider.slack;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.imas.platform.Json;
import org.imas.platform.Outbound;
import org.imas.provider.Brand;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.imas.provider.Room;
import org.imas.provider.RoomCall;
import org.imas.provider.SettingsForm;
import org.jspecify.annotations.Nullable;

/** A provider, its settings and notices for tests against a fake Slack. */
final class SlackTestKit {

    static final UUID STEP = UUID.fromString("01890a5d-eeee-774b-bcce-b302099a8057");

    private SlackTestKit() {}

    static SlackProvider provider(boolean allowPrivate) {
        SlackProvider provider = new SlackProvider();
        provider.outbound = new Outbound(allowPrivate);
        provider.clock = Clock.systemUTC();
        provider.timeout = Duration.ofMillis(300);
        return provider;
    }

    static JsonObject settings(int port, String token) {
        return Json.parse("{\"bot_token\":\"" + token + "\",\"default_channel\":\"C0123456789\","
                + "\"api_base_url\":\"http://localhost:" + port + "/api\"}");
    }

    static Record bound(int port) {
        return SettingsForm.ofProvider(SlackProvider.class).bind(settings(port, "xoxb-test"));
    }

    static RoomCall call(int port, @Nullable Room room) {
        return new RoomCall(STEP, Notices.INCIDENT, room, bound(port), new Brand("IMAS"));
    }

    static Notice notice(String title, String body, Links links) {
        return with(title, body, "redis-prod", links);
    }

    static Notice with(String title, String body, String service, Links links) {
        Notice n = Notices.of("TRIGGERED");
        return new Notice(
                n.event(),
                n.sequence(),
                n.incidentId(),
                n.shortId(),
                title,
                body,
                n.severity(),
                n.status(),
                service,
                n.scopes(),
                n.labels(),
                links,
                n.at(),
                null);
    }
}
