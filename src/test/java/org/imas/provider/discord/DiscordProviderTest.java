package org.imas.provider.discord;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import org.imas.platform.Json;
import org.imas.platform.Outbound;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Outcome;
import org.imas.provider.ProviderContract;
import org.imas.provider.Remote;

/** The contract, kept through a webhook; {@link DiscordBotTest} keeps it as a bot. */
class DiscordProviderTest extends ProviderContract {

    static DiscordProvider discord(boolean allowPrivate) {
        DiscordProvider provider = new DiscordProvider();
        provider.outbound = new Outbound(allowPrivate);
        provider.clock = Clock.systemUTC();
        provider.timeout = SHORT;
        return provider;
    }

    @Override
    protected Class<? extends NotificationProvider> type() {
        return DiscordProvider.class;
    }

    @Override
    protected NotificationProvider provider(boolean allowPrivate) {
        return discord(allowPrivate);
    }

    @Override
    protected Remote remote() {
        return new DiscordFake(CANARY);
    }

    @Override
    protected JsonObject settings(int port) {
        return Json.parse("{\"webhook_url\":\"http://localhost:" + port + "/api/webhooks/" + DiscordFake.HOOK + "/"
                + CANARY.replace("/", "%2F") + "\"}");
    }

    @Override
    protected String target() {
        return "";
    }

    @Override
    protected List<String> samples() {
        return List.of("""
                {"webhook_url": "https://discord.com/api/webhooks/1234567890/abcdefghijklmnop"}""", """
                {"bot_token": "MTIzNDU2Nzg5MDEyMzQ1Njc4.AbCdEf.GhIjKlMnOpQrStUvWxYz",
                 "guild_id": "123456789012345678", "incidents_category_id": "234567890123456789"}""", """
                {"webhook_url": "https://discord.com/api/webhooks/xxx/yyy"}""", """
                {"bot_token": "xxx", "guild_id": "123", "incidents_category_id": "456"}""");
    }

    @Override
    protected Outcome afterBabble() {
        return Outcome.UNCLEAR;
    }

    @Override
    protected Outcome afterAnother() {
        return Outcome.REFUSED;
    }
}
