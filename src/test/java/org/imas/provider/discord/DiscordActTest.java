package org.imas.provider.discord;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.imas.platform.Json;
import org.imas.provider.Message;
import org.imas.provider.Notices;
import org.imas.provider.OffersKit;
import org.junit.jupiter.api.Test;

class DiscordActTest {

    private static final String SETTINGS = "{\"webhook_url\":\"https://discord.com/api/webhooks/1/x\"}";

    private static JsonObject embed(Message message) {
        return Json.parse(new DiscordProvider().preview(message).content())
                .getJsonArray("embeds")
                .getJsonObject(0);
    }

    @Test
    void the_card_has_links_to_acknowledge_and_to_resolve() {
        List<JsonObject> fields = embed(OffersKit.message(DiscordProvider.class, SETTINGS))
                .getJsonArray("fields")
                .getValuesAs(JsonObject.class);
        assertThat(fields).anySatisfy(field -> {
            assertThat(field.getString("name")).isEqualTo("👉 Act");
            assertThat(field.getString("value"))
                    .isEqualTo("• [Acknowledge](" + OffersKit.ACKNOWLEDGE + ") • [Resolve](" + OffersKit.RESOLVE + ")");
        });
    }

    @Test
    void a_full_card_stays_within_what_discord_takes() {
        JsonObject embed = embed(OffersKit.message(
                DiscordProvider.class, SETTINGS, Notices.of("TRIGGERED", "t".repeat(500), "b".repeat(9000))));
        int sum = embed.getString("title").length()
                + embed.getString("description").length()
                + embed.getJsonObject("footer").getString("text").length()
                + embed.getJsonArray("fields").getValuesAs(JsonObject.class).stream()
                        .mapToInt(field -> field.getString("name").length()
                                + field.getString("value").length())
                        .sum();
        assertThat(sum).isLessThanOrEqualTo(DiscordRules.MAX_SUM);
    }
}
