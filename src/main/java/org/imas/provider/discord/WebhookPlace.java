package org.imas.provider.discord;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.imas.platform.Json;
import org.imas.platform.NotConnectedException;
import org.imas.provider.Brand;

/** The one channel of a webhook. A webhook cannot reply, and has no mark against a second copy. */
record WebhookPlace(DiscordApi api, DiscordProvider.Settings settings, Brand brand) implements Place {

    @Override
    public DiscordAnswer create(Posting posting) throws NotConnectedException {
        JsonObjectBuilder body = Json.object(posting.body());
        DiscordRules.username(brand).ifPresent(name -> body.add("username", name));
        return api.call("POST", DiscordAddress.webhook(settings), body.build());
    }

    @Override
    public DiscordAnswer edit(MessageRef message, JsonObject body) throws NotConnectedException {
        return api.call("PATCH", DiscordAddress.webhookMessage(settings, message.message()), body);
    }
}
