package org.imas.provider.discord;

import jakarta.json.JsonObject;
import org.imas.platform.NotConnectedException;

/** Where messages go: through a webhook, or into a channel as a bot. */
interface Place {

    DiscordAnswer create(Posting posting) throws NotConnectedException;

    DiscordAnswer edit(MessageRef message, JsonObject body) throws NotConnectedException;
}
