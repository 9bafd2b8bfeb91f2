package org.imas.provider.slack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import org.imas.platform.Json;
import org.imas.provider.Message;
import org.imas.provider.Notices;
import org.imas.provider.OffersKit;
import org.junit.jupiter.api.Test;

class SlackButtonsTest {

    private static List<JsonObject> buttons(String settings) {
        Message message = OffersKit.message(SlackProvider.class, settings);
        JsonObject sent = Json.parse(new SlackProvider().preview(message).content());
        return buttons(sent.getJsonArray("blocks"));
    }

    private static List<JsonObject> buttons(JsonArray blocks) {
        return blocks.getValuesAs(JsonObject.class).stream()
                .filter(block -> block.getString("type").equals("actions"))
                .flatMap(block -> block.getJsonArray("elements").getValuesAs(JsonObject.class).stream())
                .toList();
    }

    @Test
    void with_a_signing_secret_they_act_where_they_are_pressed() {
        assertThat(buttons("{\"bot_token\":\"xoxb-1\",\"signing_secret\":\"s\"}"))
                .extracting(button -> button.getString("action_id") + " " + button.getString("value", "-"))
                .containsExactly("acknowledge " + OffersKit.TOKEN, "resolve " + "B".repeat(48), "view_incident -");
    }

    @Test
    void without_they_open_the_page_that_asks_first() {
        assertThat(buttons("{\"bot_token\":\"xoxb-1\"}"))
                .extracting(button -> button.getString("action_id") + " " + button.getString("url"))
                .containsExactly(
                        "acknowledge_link " + OffersKit.ACKNOWLEDGE,
                        "resolve_link " + OffersKit.RESOLVE,
                        "view_incident " + Notices.LINKS.incident());
    }

    @Test
    void what_offers_nothing_has_the_link_to_the_incident_alone() {
        assertThat(buttons(SlackBlocks.of(Notices.of("RESOLVED"))))
                .extracting(button -> button.getString("action_id"))
                .containsExactly("view_incident");
    }
}
