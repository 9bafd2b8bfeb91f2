package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.imas.platform.Json;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentPageIT extends Browser {

    private final Sink sink = new Sink();
    private final World world = world();

    @BeforeEach
    void aServiceWithAPolicy() {
        world.team("shop");
        world.service("checkout", "shop");
        world.person("Ada", "ada@example.org");
        world.webhook("hook", "shop", sink.url("/hook"));
        String target = "{\"kind\":\"PROVIDER\",\"provider\":\"" + world.name("hook") + "\",\"target\":\"boss\"}";
        World.id(api().post(
                        "escalation-policies",
                        "{\"name\":\"" + world.name("policy") + "\",\"steps\":[{\"wait\":\"PT1H\",\"targets\":["
                                + target + "]}],\"services\":[\"" + world.name("checkout") + "\"]}"));
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    private String report(String title) {
        JsonObject report = World.object()
                .add("title", title)
                .add("description", "Since the release.\nSee the graph.")
                .add("service", world.name("checkout"))
                .add("severity", "SEV2_HIGH")
                .add("labels", World.object().add("env", "prod").add("region", "eu-west"))
                .add("dedupKey", world.name("key"))
                .add("runbookUrl", "https://runbooks.example.org/checkout")
                .build();
        return World.id(api().post("incidents", report.toString()));
    }

    private static String page(String incident) {
        return "/incident.xhtml?id=" + incident;
    }

    private static Locator button(Tab tab, String style) {
        return tab.find("button." + style);
    }

    /** One of the buttons that are not needed at once. */
    private static Locator further(Tab tab, String style) {
        if (!Boolean.TRUE.equals(tab.page().evaluate("document.getElementById('moreActions').open"))) {
            tab.find("#moreActions summary").click();
        }
        return button(tab, style);
    }

    private JsonObject stored(String incident) {
        return api().get("incidents/" + incident).json();
    }

    @Test
    void shows_the_facts_the_story_and_why_who_was_told() {
        String incident = report("the till is dead");
        world.deliveriesIn("DELIVERED", incident, Duration.ofSeconds(10));
        Tab tab = as("VIEWER").open(page(incident));
        assertThat(tab.find("h1")).hasText("the till is dead");
        assertThat(tab.find(".facts"))
                .containsText(List.of("High", "Triggered", "Since the release.").get(0));
        assertThat(tab.find(".facts")).containsText("env=prod");
        assertThat(tab.find(".facts")).containsText(world.name("checkout"));
        assertThat(tab.find(".facts")).containsText(world.name("shop"));
        assertThat(tab.find(".facts a")).hasAttribute("href", "https://runbooks.example.org/checkout");
        assertThat(tab.find(".told")).containsText("Delivered");
        assertThat(tab.find(".told .reasons").first())
                .containsText("Team " + world.name("shop") + " owns " + world.name("checkout"));
        assertThat(tab.find("#story li").last()).containsText("Triggered");
        assertThat(tab.find(".escalation")).containsText("Policy " + world.name("policy"));
        assertThat(tab.find(".escalation")).containsText("boss");
        assertThat(tab.find(".action-bar")).hasCount(0);
        looks(tab, "incident");
    }

    @Test
    void the_link_in_a_message_leads_there_by_way_of_the_sign_in() {
        String incident = report("the till is silent");
        world.deliveriesIn("DELIVERED", incident, Duration.ofSeconds(10));
        String link = Json.parse(sink.at("/hook").get(0).body())
                .getJsonObject("links")
                .getString("incident");
        URI address = URI.create(link);
        Tab tab = stranger();
        new SignedUser(api(), "VIEWER").signIn(tab, address.getPath() + "?" + address.getQuery());
        assertThat(tab.find("h1")).hasText("the till is silent");
    }

    @Test
    void shows_the_trace_in_which_it_was_reported() {
        String body = World.object()
                .add("title", "traced")
                .add("service", world.name("checkout"))
                .build()
                .toString();
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String incident =
                World.id(api().post("incidents", body, "traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
        assertThat(as("VIEWER").open(page(incident)).find(".facts")).containsText(trace);
    }

    @Test
    void what_the_remote_refused_is_told_with_its_remedy_and_tried_again_by_a_press() {
        sink.answer("/hook", 404);
        String incident = report("nobody hears");
        world.deliveriesIn("REFUSED", incident, Duration.ofSeconds(10));
        Tab tab = as("RESPONDER").open(page(incident));
        tab.find(".told details summary").first().click();
        assertThat(tab.find(".told .attempts")).containsText("http-404");
        assertThat(tab.find(".told .remedy")).isVisible();
        looks(tab, "incident-refused");
        button(tab, "replay").click();
        assertThat(tab.find("#messages")).containsText("tried once more");
        assertThat(tab.find(".told")).containsText("Delivered");
        assertThat(tab.find("#story")).containsText("Tried again");
    }

    @Test
    void its_life_is_moved_along_in_the_viewers_name() {
        String incident = report("press me");
        Tab tab = as("RESPONDER").open(page(incident));
        button(tab, "acknowledge").click();
        assertThat(tab.find("#standing")).containsText("Acknowledged");
        further(tab, "unacknowledge").click();
        assertThat(tab.find("#standing")).containsText("Triggered");
        button(tab, "mitigate").click();
        assertThat(tab.find("#standing")).containsText("Mitigated");
        button(tab, "resolve").click();
        assertThat(tab.find("#standing")).containsText("Resolved");
        assertThat(button(tab, "resolve")).hasCount(0);
        assertThat(stored(incident).getString("status")).isEqualTo("RESOLVED");
        assertThat(api().get("incidents/" + incident + "/timeline").text()).contains("user:responder-");
        assertThat(tab.find("#story")).containsText("Acknowledgement taken back");
    }

    @Test
    void a_note_and_a_lead_are_given_in_dialogs() {
        String incident = report("who leads?");
        Tab tab = as("RESPONDER").open(page(incident));
        further(tab, "note").click();
        button(tab, "add-note").click();
        assertThat(tab.find("#noteForm .ui-message-error")).containsText("is required");
        tab.find("#noteForm textarea").fill("Rolled <b>back</b>.");
        button(tab, "add-note").click();
        assertThat(tab.find("#story .note").first()).hasText("Rolled <b>back</b>.");
        further(tab, "lead").click();
        tab.find("#leadForm input[type=text]").pressSequentially(world.name("ada"));
        tab.offered(world.name("Ada")).click();
        button(tab, "set-lead").click();
        assertThat(tab.find("#lead")).hasText(world.name("Ada"));
        assertThat(stored(incident).getString("lead")).isEqualTo(world.name("Ada"));
    }

    @Test
    void the_next_step_is_taken_at_once_after_a_question() {
        String incident = report("help");
        Tab tab = as("RESPONDER").open(page(incident));
        assertThat(tab.find(".escalation")).containsText("0 of 1 steps done");
        further(tab, "escalate").click();
        tab.find(".ui-confirmdialog-yes").click();
        assertThat(tab.find("#messages")).containsText("Escalated");
        assertThat(tab.find(".escalation")).containsText("1 of 1 steps done");
        assertThat(tab.find("#story")).containsText("asked for it");
    }

    @Test
    void a_delivery_that_waits_is_called_off_with_a_reason() {
        sink.answer("/hook", 500, 500, 500, 500, 500, 500, 500, 500);
        String incident = report("call me off");
        world.deliveriesIn("WAITING", incident, Duration.ofSeconds(20));
        Tab tab = as("RESPONDER").open(page(incident));
        button(tab, "call-off").first().click();
        button(tab, "confirm-call-off").click();
        assertThat(tab.find("#callOff .ui-message-error")).containsText("is required");
        tab.find("#callOff textarea").fill("told by phone");
        button(tab, "confirm-call-off").click();
        assertThat(tab.find(".told")).containsText("Cancelled");
        assertThat(tab.find(".told")).containsText("told by phone");
    }

    @Test
    void the_message_is_shown_as_its_provider_writes_it() {
        String incident = report("what was said");
        Tab tab = as("VIEWER").open(page(incident));
        tab.find(".told .delivery-actions button").first().click();
        assertThat(tab.find("#message pre")).containsText("\"title\":\"what was said\"");
    }

    @Test
    void where_nobody_gives_rooms_that_is_said_in_the_viewers_language() {
        String incident = report("no room");
        Tab tab = as("RESPONDER", "fr-FR").open(page(incident));
        further(tab, "open-room").click();
        assertThat(tab.find("#messages")).containsText("Aucun fournisseur actif");
        assertThat(tab.find("#messages")).containsText(world.name("shop"));
    }

    @Test
    void what_happens_elsewhere_is_shown_without_a_reload_and_what_was_unfolded_stays_so() {
        String incident = report("watch me");
        world.deliveriesIn("DELIVERED", incident, Duration.ofSeconds(10));
        Tab tab = as("VIEWER").open(page(incident));
        assertThat(tab.find("body")).hasAttribute("data-news", "open");
        tab.page().evaluate("window.sameDocument = true");
        tab.find(".told details summary").first().click();
        api().post("incidents/" + incident + "/notes", "{\"note\":\"from elsewhere\"}");
        assertThat(tab.find("#story")).containsText("from elsewhere");
        assertThat(tab.find(".told details").first()).hasAttribute("open", "");
        api().post("incidents/" + incident + "/acknowledge", "");
        assertThat(tab.find("#standing")).containsText("Acknowledged");
        assertThat(tab.page().evaluate("window.sameDocument")).isEqualTo(true);
    }

    @Test
    void on_a_phone_the_buttons_are_under_the_thumb() {
        String incident = report("three in the morning");
        Tab tab = as("RESPONDER");
        tab.page().setViewportSize(390, 844);
        tab.open(page(incident));
        BoundingBox bar = tab.find(".action-bar").boundingBox();
        assertThat(bar.y + bar.height).as("the lower edge of the bar").isBetween(700.0, 845.0);
        assertThat(button(tab, "acknowledge")).isInViewport();
        looks(tab, "incident-responder");
    }

    @Test
    void an_address_that_no_incident_has_says_so() {
        Tab tab = as("VIEWER");
        assertThat(tab.status(page("00000000-0000-0000-0000-000000000000"))).isEqualTo(404);
        assertThat(tab.find(".empty")).containsText("No incident has this address");
        assertThat(tab.status(page("nonsense"))).isEqualTo(404);
    }
}
