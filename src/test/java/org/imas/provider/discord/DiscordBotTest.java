package org.imas.provider.discord;

import jakarta.json.JsonObject;
import org.imas.platform.Json;

/** The same contract, kept as a bot. */
class DiscordBotTest extends DiscordProviderTest {

    static JsonObject settings(int port, String more) {
        return Json.parse("{\"bot_token\":\"" + CANARY + "\",\"guild_id\":\"" + FakeGuild.ID
                + "\",\"api_base_url\":\"http://localhost:" + port + "/api/v10\"" + more + "}");
    }

    @Override
    protected JsonObject settings(int port) {
        return settings(port, "");
    }

    @Override
    protected String target() {
        return DiscordFake.CHANNEL;
    }
}
