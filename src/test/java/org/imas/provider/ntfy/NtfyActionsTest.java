package org.imas.provider.ntfy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.imas.platform.Json;
import org.imas.provider.Message;
import org.imas.provider.Notices;
import org.imas.provider.OffersKit;
import org.junit.jupiter.api.Test;

class NtfyActionsTest {

    private static final String SETTINGS = "{\"server_url\":\"https://ntfy.sh\",\"default_topic\":\"ops\"}";

    private static String body(Message message) {
        return new NtfyProvider().preview(message).content();
    }

    @Test
    void the_first_button_acknowledges_at_once_and_there_are_three_at_most() {
        String body = body(OffersKit.message(NtfyProvider.class, SETTINGS));
        List<JsonObject> actions = Json.parse(body).getJsonArray("actions").getValuesAs(JsonObject.class);
        assertThat(actions)
                .extracting(action -> action.getString("label"))
                .containsExactly("Acknowledge", "War room", "Runbook");
        assertThat(actions.get(0))
                .isEqualTo(Json.parse("{\"action\":\"http\",\"label\":\"Acknowledge\",\"url\":\""
                        + OffersKit.ACKNOWLEDGE + "\",\"method\":\"POST\",\"clear\":true}"));
        assertThat(actions.get(1).keySet()).containsExactlyInAnyOrder("action", "label", "url");
    }

    @Test
    void a_long_notice_keeps_its_button_and_stays_within_what_the_server_takes() {
        String body = body(OffersKit.message(
                NtfyProvider.class, SETTINGS, Notices.of("TRIGGERED", "🔥".repeat(900), "🔥".repeat(9000))));
        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(NtfyRules.MAX_JSON);
        assertThat(body).contains(OffersKit.ACKNOWLEDGE);
    }
}
