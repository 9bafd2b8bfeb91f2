package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each of the six types set up by its form and tried against a real receiver. */
class ProviderPageIT extends Browser {

    private final World world = world();
    private final Sink sink = new Sink();
    private final RemoteServices services = new RemoteServices();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        ProvidersLeft.remove(world);
        mail.stop();
        sink.close();
        services.close();
    }

    private ProviderFormPage fresh(String type) {
        return ProviderFormPage.fresh(as("ADMIN"), type).fill("name", world.name(type));
    }

    private JsonObject settings(String id) {
        return api().get("providers/" + id).json().getJsonObject("settings");
    }

    private static void accepted(ProviderFormPage page) {
        assertThat(page.outcome()).containsText("Accepted");
    }

    @Test
    void the_types_are_offered_each_with_a_line_on_what_it_does() {
        Tab tab = as("ADMIN").open("/admin/provider.xhtml");
        assertThat(tab.find(".types a")).hasCount(6);
        looks(tab, "provider-types");
        tab.find(".types a.type-NTFY").click();
        assertThat(tab.find(".guide")).containsText("ntfy");
        assertThat(new ProviderFormPage(tab).input("settings_server_url")).isVisible();
    }

    @Test
    void a_webhook_is_set_up_by_its_form_and_tried() {
        ProviderFormPage page =
                fresh("WEBHOOK").set("url", sink.url("/hook-canary")).choose("settings_method", "PUT");
        page.tab().find("button.add-pair").click();
        page.tab().find(".pair input").nth(0).fill("X-Key");
        page.tab().find(".pair input").nth(1).fill("header-canary");
        page.test();
        accepted(page);
        assertThat(sink.at("/hook-canary")).singleElement().satisfies(arrival -> {
            assertThat(arrival.method()).isEqualTo("PUT");
            assertThat(arrival.headers().get("X-key")).containsExactly("header-canary");
        });
        String id = api().get("providers?limit=200").items().stream()
                .filter(one -> one.getString("name").equals(world.name("WEBHOOK")))
                .map(one -> one.getString("id"))
                .findFirst()
                .orElseThrow();
        ProviderFormPage again = ProviderFormPage.stored(page.tab(), id);
        assertThat(again.tab().find("h1")).hasText(world.name("WEBHOOK"));
        assertThat(again.input("settings_url")).hasValue(sink.url("/********"));
        assertThat(again.tab().find(".pair input").nth(0)).hasValue("X-Key");
        assertThat(again.tab().find(".pair input").nth(1)).hasValue("");
        assertThat(again.tab().page().content()).doesNotContain("canary");
        looks(again.tab(), "provider");
        again.test();
        accepted(again);
        assertThat(sink.at("/hook-canary"))
                .hasSize(2)
                .last()
                .satisfies(arrival -> assertThat(arrival.headers().get("X-key")).containsExactly("header-canary"));
    }

    @Test
    void a_test_that_the_remote_refuses_shows_its_answer_and_the_remedy_in_the_viewers_language() {
        world.team("data");
        String id = world.webhook("gone", "data", sink.url("/gone"));
        sink.answer("/gone", 404, 404);
        ProviderFormPage page = ProviderFormPage.stored(as("ADMIN"), id).test();
        assertThat(page.outcome()).containsText("Refused");
        assertThat(page.outcome()).containsText("http-404");
        assertThat(page.outcome()).containsText("Check the address");
        ProviderFormPage french =
                ProviderFormPage.stored(as("ADMIN", "fr-FR"), id).test();
        assertThat(french.outcome()).containsText("Refusé");
        assertThat(french.outcome()).containsText("Il n’y a rien à cette adresse");
    }

    @Test
    void ntfy_is_set_up_by_its_form_and_tried() {
        ProviderFormPage page = fresh("NTFY")
                .set("server_url", services.url(""))
                .set("default_topic", "ops")
                .set("access_token", "tk_canary")
                .set("default_tags", "imas, night");
        String id = page.saved();
        assertThat(settings(id).toString()).contains("[\"imas\",\"night\"]").contains("\"access_token\":\"********\"");
        assertThat(page.tab().page().content()).doesNotContain("tk_canary");
        page.test();
        accepted(page);
        assertThat(services.calls()).singleElement().asString().contains("\"topic\":\"ops\"");
    }

    @Test
    void mail_is_set_up_by_its_form_and_tried_to_an_address() throws Exception {
        ProviderFormPage page = fresh("SMTP")
                .set("host", "localhost")
                .set("port", String.valueOf(mail.getSmtp().getPort()))
                .set("from_email", "imas@example.org")
                .flip("settings_use_tls");
        String id = page.saved();
        assertThat(settings(id).getBoolean("use_tls")).isFalse();
        page.test();
        assertThat(page.around("target")).containsText("is required: whom to send the test to");
        page.fill("target", "ada@example.org").test();
        accepted(page);
        assertThat(mail.getReceivedMessages())
                .singleElement()
                .satisfies(message -> assertThat(message.getSubject()).contains("Test notification"));
    }

    @Test
    void slack_is_set_up_by_its_form_and_tried() {
        ProviderFormPage page = fresh("SLACK")
                .set("bot_token", "xoxb-canary")
                .set("default_channel", "C0123456789")
                .set("api_base_url", services.url("/api"));
        String id = page.saved();
        assertThat(settings(id).getString("bot_token")).isEqualTo("********");
        page.test();
        accepted(page);
    }

    @Test
    void discord_is_set_up_by_its_form_and_tried() {
        ProviderFormPage page = fresh("DISCORD")
                .set("webhook_url", "https://discord.com/api/webhooks/1234567890/canary")
                .set("api_base_url", services.url("/api/v10"));
        String id = page.saved();
        assertThat(settings(id).getString("webhook_url")).isEqualTo("https://discord.com/********");
        page.test();
        accepted(page);
        assertThat(services.calls()).singleElement().asString().contains("/webhooks/1234567890/canary");
    }

    @Test
    void sms_is_set_up_by_its_form_and_tried_to_a_number() {
        ProviderFormPage page = fresh("OVH_SMS")
                .set("application_key", "key")
                .set("application_secret", "secret-canary")
                .set("consumer_key", "consumer-canary")
                .set("service_name", "sms-xx12345-1")
                .set("sender", "IMAS")
                .set("api_base_url", services.url("/1.0"));
        page.saved();
        assertThat(page.tab().page().content()).doesNotContain("canary");
        page.fill("target", "+33612345678").test();
        accepted(page);
        assertThat(services.calls()).last().asString().contains("POST /1.0/sms/sms-xx12345-1/jobs");
    }
}
