package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.imas.platform.Json;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A provider changed by form and by JSON, its secrets kept, copied, and replaced by another one. */
class ProviderEditingPageIT extends Browser {

    /** Secrets such as {@code x}, which the summary of the specification prints, stand in any page. */
    private static final int SHORT = 6;

    private static final String INCOMPLETE = "{\"format\":\"slack\"}";

    private final World world = world();
    private final Sink sink = new Sink();

    @AfterEach
    void stop() {
        ProvidersLeft.remove(world);
        sink.close();
    }

    private JsonObject settings(String id) {
        return api().get("providers/" + id).json().getJsonObject("settings");
    }

    @Test
    void every_sample_of_the_specification_can_be_pasted_as_it_stands() throws IOException {
        Tab tab = as("ADMIN");
        int number = 0;
        for (JsonObject sample : samples()) {
            JsonObject given = sample.getJsonObject("settings");
            ProviderFormPage page = ProviderFormPage.fresh(tab, sample.getString("type"))
                    .fill("name", world.name("sample" + number++))
                    .asJson()
                    .fill("json", given.toString());
            if (given.toString().equals(INCOMPLETE)) {
                page.save();
                assertThat(tab.find("#messages")).containsText("settings.url: is required");
                page.asForm().save();
                assertThat(page.around("settings_url")).containsText("is required");
            } else {
                JsonObject stored = settings(page.saved());
                assertThat(stored.keySet()).as(given.toString()).isEqualTo(given.keySet());
                hidden(tab, given, stored);
            }
        }
        assertThat(number).isGreaterThan(15);
    }

    /** What REST masks, the form does not hold either, in its HTML or in its inputs. */
    private static void hidden(Tab tab, JsonObject given, JsonObject masked) {
        String form = tab.find("#provider").innerHTML()
                + tab.find("#provider input, #provider textarea")
                        .evaluateAll("all => all.map(one => one.value).join('\\n')");
        given.forEach((key, value) -> {
            if (value instanceof JsonString text
                    && text.getString().length() > SHORT
                    && !value.equals(masked.get(key))) {
                assertThat(form).as(key).doesNotContain(text.getString());
            }
        });
    }

    private static List<JsonObject> samples() throws IOException {
        try (InputStream file =
                ProviderEditingPageIT.class.getResourceAsStream("/org/imas/provider/specification-samples.json")) {
            return Json.parse(new String(file.readAllBytes(), UTF_8))
                    .getJsonArray("samples")
                    .getValuesAs(JsonObject.class);
        }
    }

    @Test
    void form_and_json_are_two_views_of_one_draft() {
        ProviderFormPage page = ProviderFormPage.fresh(as("ADMIN"), "NTFY")
                .fill("name", world.name("both"))
                .set("server_url", "https://ntfy.example.org")
                .set("access_token", "tk_first")
                .asJson();
        assertThat(page.input("json")).hasValue(java.util.regex.Pattern.compile("ntfy\\.example\\.org"));
        page.fill(
                        "json",
                        "{\"server_url\":\"https://push.example.org\",\"default_topic\":\"ops\",\"default_priority\":4}")
                .asForm();
        assertThat(page.input("settings_server_url")).hasValue("https://push.example.org");
        assertThat(page.input("settings_default_priority")).hasValue("4");
        page.asJson().fill("json", "{\"server_url\": oops").save();
        assertThat(page.around("json")).containsText("is not readable JSON");
        page.fill("json", "{\"server_url\":\"https://push.example.org\",\"default_topik\":\"ops\"}")
                .save();
        assertThat(page.tab().find("#messages")).containsText("settings.default_topik: is unknown");
        page.fill("json", "{\"server_url\":\"https://push.example.org\",\"default_topic\":\"ops\"}");
        assertThat(settings(page.saved()).getString("default_topic")).isEqualTo("ops");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_is_lost() {
        ProviderFormPage page = ProviderFormPage.fresh(as("ADMIN"), "NTFY")
                .set("server_url", "nonsense here")
                .set("default_topic", "a topic")
                .set("default_priority", "many")
                .fill("rate", "fast")
                .fill("concurrency", "300")
                .save();
        assertThat(page.around("name")).containsText("is required");
        assertThat(page.around("settings_server_url")).containsText("must be");
        assertThat(page.around("settings_default_priority")).containsText("must be");
        assertThat(page.around("rate")).containsText("must be such as 30/PT1M");
        assertThat(page.around("concurrency")).containsText("must be 1 to 200");
        assertThat(page.input("settings_default_topic")).hasValue("a topic");
    }

    @Test
    void a_stored_secret_stays_is_replaced_or_is_removed_and_does_not_follow_to_another_host() {
        JsonObject given = World.object()
                .add("server_url", sink.url(""))
                .add("default_topic", "ops")
                .add("access_token", "tk_canary")
                .build();
        world.team("data");
        String id = world.provider("kept", "NTFY", given, "data");
        ProviderFormPage page = ProviderFormPage.stored(as("ADMIN"), id);
        assertThat(page.input("settings_access_token")).hasAttribute("placeholder", "stored; type to replace");
        page.set("default_topic", "ops2").save();
        assertThat(page.tab().find("#messages")).containsText("Saved");
        assertThat(settings(id)).containsKey("access_token");
        page.asJson();
        assertThat(page.input("json")).hasValue(java.util.regex.Pattern.compile("\\*{8}"));
        page.asForm().set("server_url", "https://elsewhere.example.org").save();
        assertThat(page.around("settings_access_token")).containsText("is still masked");
        page.set("server_url", sink.url("")).tab().find(".forget input").check();
        page.save();
        assertThat(page.around("settings_access_token").locator(".forget")).hasCount(0);
        assertThat(settings(id)).doesNotContainKey("access_token");
    }

    @Test
    void whom_it_serves_its_limits_and_its_fallback_are_set() {
        world.team("data");
        world.webhook("spare", "data", sink.url("/spare"));
        ProviderFormPage page = ProviderFormPage.fresh(as("ADMIN"), "WEBHOOK")
                .fill("name", world.name("whole"))
                .set("url", sink.url("/hook"))
                .choose("fallback", world.name("spare"))
                .fill("fallbackAfter_SEV1_CRITICAL", "1.5")
                .fill("rate", "30/PT1M")
                .fill("concurrency", "3");
        page.tab()
                .page()
                .getByLabel("Critical")
                .first()
                .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        page.tab()
                .find("[id$=':teams'] li, [id$=':teams'] tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(world.name("data")))
                .click();
        JsonObject stored = api().get("providers/" + page.saved()).json();
        assertThat(stored.getString("fallback")).isEqualTo(world.name("spare"));
        assertThat(stored.getJsonObject("fallbackAfter").getString("SEV1_CRITICAL"))
                .isEqualTo("PT1M30S");
        assertThat(stored.getString("rate")).isEqualTo("30/PT1M");
        assertThat(stored.getInt("concurrency")).isEqualTo(3);
        assertThat(stored.getJsonArray("severities").toString()).isEqualTo("[\"SEV1_CRITICAL\"]");
        assertThat(stored.getJsonArray("teams").getString(0)).isEqualTo(world.name("data"));
        assertThat(page.input("fallbackAfter_SEV1_CRITICAL")).hasValue("1.5");
    }

    @Test
    void a_copy_is_switched_off_and_one_that_is_used_is_deleted_with_another_in_its_place() {
        world.team("data");
        String old = world.webhook("old", "data", sink.url("/old"));
        String other = world.webhook("new", "data", sink.url("/new"));
        String rule = World.id(api().post(
                        "routing/rules",
                        Json.CAMEL.write(Map.of(
                                "name",
                                world.name("rule"),
                                "then",
                                Map.of("providers", List.of(Map.of("provider", world.name("old"))))))));
        ProviderFormPage page = ProviderFormPage.stored(as("ADMIN"), old);
        page.tab().find("button[id$=':removeNow']").click();
        page.tab().find(".ui-confirmdialog-yes").click();
        assertThat(page.tab().find("#messages")).containsText("is named by the routing rules " + world.name("rule"));
        page.choose("replacement", world.name("new"));
        page.tab().find("button[id$=':removeNow']").click();
        page.tab().find(".ui-confirmdialog-yes").click();
        assertThat(page.tab().page()).hasURL(java.util.regex.Pattern.compile(".*/admin/providers\\.xhtml.*"));
        assertThat(api().get("providers/" + old).status()).isEqualTo(404);
        assertThat(api().get("routing/rules/" + rule).text()).contains(world.name("new"));
        api().delete("routing/rules/" + rule);

        ProviderFormPage copied = ProviderFormPage.stored(page.tab(), other);
        copied.tab().find("button[id$=':copy']").click();
        assertThat(copied.tab().find("h1")).hasText(world.name("new") + " (2)");
        assertThat(copied.tab().find("#messages")).containsText("is a copy");
        String copy = copied.tab().page().url().replaceAll(".*id=", "");
        JsonValue active = api().get("providers/" + copy).json().get("active");
        assertThat(active).isEqualTo(JsonValue.FALSE);
    }
}
