package org.imas.provider.discord;

import jakarta.json.JsonObject;
import java.util.Objects;
import org.imas.platform.NotConnectedException;

/** The bot of some settings, with its server; {@code path} holds nothing but words of the API and checked ids. */
record DiscordBot(DiscordApi api, DiscordProvider.Settings settings) {

    String guild() {
        return Objects.requireNonNull(settings.guildId());
    }

    DiscordAnswer get(String path) throws NotConnectedException {
        return api.get(DiscordAddress.api(settings, path));
    }

    DiscordAnswer call(String method, String path, JsonObject body) throws NotConnectedException {
        return api.call(method, DiscordAddress.api(settings, path), body);
    }
}
