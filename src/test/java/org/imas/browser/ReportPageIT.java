package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("matrix")
class ReportPageIT extends Browser {

    private static final Pattern INCIDENT = Pattern.compile(".*/incident\\.xhtml\\?.*id=([0-9a-f-]{36}).*");

    private final Sink sink = new Sink();
    private final World world = world();

    @BeforeEach
    void aServiceThatIsToldBySlackishWebhook() {
        world.team("shop");
        world.service("checkout", "shop");
        world.webhook("hook", "shop", sink.url("/hook"));
        world.scope("Law", "law@example.org");
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    private void service(Tab tab) {
        tab.find("[id$=':service_input']").pressSequentially(world.name("CHECKOUT"));
        tab.offered(world.name("checkout")).click();
    }

    private List<JsonObject> incidents() {
        return api().get("incidents?service=" + world.name("checkout")).items();
    }

    @Test
    void says_beside_the_form_who_will_be_told_how_and_why_and_who_not() {
        Tab tab = as("REPORTER").open("/report.xhtml");
        assertThat(tab.find("[id='report:plan']")).containsText("Choose a service");
        tab.find("[id$=':title']").fill("the till is dead");
        service(tab);
        assertThat(tab.find(".planned")).containsText(world.name("hook"));
        assertThat(tab.find(".planned")).containsText("Team " + world.name("shop") + " owns " + world.name("checkout"));
        assertThat(tab.find(".planned")).containsText("at once");
        tab.find(".planned summary").first().click();
        assertThat(tab.find(".planned pre").first()).containsText("the till is dead");
        tab.page().getByLabel(world.name("Law")).check();
        assertThat(tab.find("[id='report:plan']")).containsText(world.name("Law"));
        assertThat(incidents()).as("nothing is stored").isEmpty();
        looks(tab, "report");
    }

    @Test
    void a_press_reports_it_and_shows_it() {
        Tab tab = as("REPORTER").open("/report.xhtml");
        tab.find("[id$=':title']").fill("the till is dead");
        service(tab);
        tab.find("[id$=':severity']").selectOption("SEV1_CRITICAL");
        tab.find("[id$=':description']").fill("Nobody can pay.");
        tab.find("#more summary").click();
        tab.find("[id$=':labels']").fill("env=prod\nquery=a=b");
        tab.find("[id$=':runbookUrl']").fill("https://runbooks.example.org/till");
        tab.find("[id='report:send']").click();
        assertThat(tab.page()).hasURL(INCIDENT);
        assertThat(tab.find("#messages")).containsText("is reported");
        assertThat(tab.find("h1")).hasText("the till is dead");
        assertThat(incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.getString("severity")).isEqualTo("SEV1_CRITICAL");
            assertThat(incident.getString("description")).isEqualTo("Nobody can pay.");
            assertThat(incident.getString("reportedBy")).startsWith("user:reporter-");
            assertThat(incident.getJsonObject("labels"))
                    .isEqualTo(World.object()
                            .add("env", "prod")
                            .add("query", "a=b")
                            .build());
        });
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_nothing_is_lost() {
        Tab tab = as("REPORTER").open("/report.xhtml");
        tab.find("#more summary").click();
        tab.find("[id$=':labels']").fill("no sign");
        tab.find("[id='report:send']").click();
        assertThat(tab.find("[id$=':labels'] + .ui-message, .field:has([id$=':labels']) .ui-message-error"))
                .containsText("one label a line");
        tab.find("[id$=':labels']").fill("env=prod");
        tab.find("[id$=':runbookUrl']").fill("javascript:alert(1)");
        tab.find("[id='report:send']").click();
        assertThat(tab.find(".field:has([id$=':title']) .ui-message-error")).containsText("is required");
        assertThat(tab.find(".field:has([id$=':service']) .ui-message-error")).containsText("is required");
        assertThat(tab.find(".field:has([id$=':runbookUrl']) .ui-message-error"))
                .containsText("http or https");
        assertThat(tab.find("[id$=':labels']")).hasValue("env=prod");
        tab.find("[id$=':title']").fill("a title");
        tab.find("[id$=':service_input']").fill("no such service");
        tab.find("[id$=':runbookUrl']").fill("");
        tab.find("[id='report:send']").click();
        assertThat(tab.find(".field:has([id$=':service']) .ui-message-error"))
                .containsText("there is no service with this name");
    }

    @Test
    void whoever_presses_twice_or_comes_back_reports_once() {
        Tab tab = as("REPORTER").open("/report.xhtml");
        tab.find("[id$=':title']").fill("pressed twice");
        service(tab);
        assertThat(tab.find(".planned")).containsText(world.name("hook"));
        tab.page()
                .evaluate("() => { const send = document.getElementById('report:send'); send.click(); send.click(); }");
        assertThat(tab.page()).hasURL(INCIDENT);
        assertThat(incidents()).hasSize(1);
        tab.page().reload();
        assertThat(incidents()).hasSize(1);
    }

    @Test
    void a_report_with_the_key_of_an_open_incident_joins_it() {
        String first = World.id(api().post(
                        "incidents",
                        World.object()
                                .add("title", "the first")
                                .add("service", world.name("checkout"))
                                .add("dedupKey", "till")
                                .build()
                                .toString()));
        Tab tab = as("REPORTER").open("/report.xhtml?title=again&service=" + world.name("checkout"));
        tab.find("#more summary").click();
        tab.find("[id$=':dedupKey']").fill("till");
        tab.find("[id='report:send']").click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*id=" + first + ".*"));
        assertThat(tab.find("#messages")).containsText("has joined it");
    }
}
