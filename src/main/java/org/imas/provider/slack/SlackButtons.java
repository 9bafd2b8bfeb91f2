package org.imas.provider.slack;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.imas.platform.Json;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Offers;
import org.imas.provider.Text;
import org.jspecify.annotations.Nullable;

/**
 * What can be pressed under a message.
 *
 * @param interactive whether Slack tells us of a press, rather than open a page
 */
record SlackButtons(Offers offers, boolean interactive) {

    static final SlackButtons NONE = new SlackButtons(Offers.NONE, false);
    static final String VIEW = "🔍 View Incident";

    static SlackButtons of(Message message) {
        boolean signs = message.settings(SlackProvider.Settings.class).signingSecret() != null;
        return new SlackButtons(message.offers(), signs);
    }

    /** A block with all of them; empty where there is none. */
    Optional<JsonObjectBuilder> block(Notice notice) {
        JsonArrayBuilder buttons = Json.array();
        int most = 0;
        most += add(buttons, act("acknowledge", "✅ Acknowledge", offers.acknowledge()), "primary");
        most += add(buttons, act("resolve", "🏁 Resolve", offers.resolve()), "");
        most += add(buttons, link("view_incident", VIEW, notice.links().incident()), "");
        return most == 0
                ? Optional.empty()
                : Optional.of(Json.object().add("type", "actions").add("elements", buttons));
    }

    private static int add(JsonArrayBuilder buttons, Optional<JsonObjectBuilder> button, String style) {
        button.ifPresent(there -> buttons.add(style.isEmpty() ? there : there.add("style", style)));
        return button.isPresent() ? 1 : 0;
    }

    private Optional<JsonObjectBuilder> act(String action, String label, @Nullable String url) {
        if (url == null || !interactive) {
            return link(action + "_link", label, url);
        }
        return Optional.of(button(action, label).add("value", Offers.token(url)));
    }

    /** A button whose address is none makes Slack refuse the whole message. */
    private static Optional<JsonObjectBuilder> link(String action, String label, @Nullable String url) {
        return url != null && Text.isLink(url) && url.length() <= SlackRules.MAX_BUTTON_URL
                ? Optional.of(button(action, label).add("url", url))
                : Optional.empty();
    }

    private static JsonObjectBuilder button(String action, String label) {
        JsonObjectBuilder text =
                Json.object().add("type", "plain_text").add("text", label).add("emoji", true);
        return Json.object().add("type", "button").add("action_id", action).add("text", text);
    }
}
