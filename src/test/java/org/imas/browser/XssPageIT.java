package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.imas.console.Pages;
import org.imas.provider.Payloads;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;

/** Whatever of the published list anybody writes anywhere, the pages show it as text and run nothing of it. */
class XssPageIT extends Browser {

    /** What no page of ours has, and payloads bring along. */
    private static final String FOREIGN = "iframe, frame, frameset, object, embed, marquee, math, base, audio, video,"
            + " keygen, x, xss, [onmouseover], [onerror], [onload], [onfocus], [onblur], [ontoggle], img[src^='javascript'],"
            + " a[href^='javascript'], main script:not([nonce]), main link[href*='ckers'], main meta";

    private final World world = world();
    private final List<String> dialogs = new CopyOnWriteArrayList<>();
    private final List<String> foreign = new CopyOnWriteArrayList<>();

    /** A tab that notes every dialog, every script that calls alert, and every request to another host. */
    private Tab watched() {
        Tab tab = as("ADMIN");
        Page page = tab.page();
        page.onDialog(dialog -> {
            dialogs.add(page.url() + ": " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(url().toString()) && !request.url().startsWith("data:")) {
                foreign.add(page.url() + ": " + request.url());
            }
        });
        page.addInitScript("window.ran = []; window.alert = what => window.ran.push(String(what));");
        return tab;
    }

    private void harmless(Tab tab, String what) {
        assertThat(dialogs).as("dialogs after %s", what).isEmpty();
        assertThat(foreign).as("requests to others after %s", what).isEmpty();
        assertThat(tab.page().evaluate("window.ran"))
                .as("scripts that ran in %s", what)
                .isEqualTo(List.of());
        assertThat(tab.page().locator(FOREIGN).evaluateAll("all => all.map(one => one.outerHTML)"))
                .as("elements that are not ours in %s", what)
                .isEqualTo(List.of());
    }

    @Test
    void what_would_not_be_harmless_is_seen() {
        Tab tab = watched().open("/live.xhtml");
        harmless(tab, "live");
        tab.page().evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<xss></xss>'); alert(1)");
        assertThat(tab.page().locator(FOREIGN).count()).isEqualTo(1);
        assertThat(tab.page().evaluate("window.ran")).isEqualTo(List.of("1"));
    }

    private String report(String payload, String service) {
        JsonObject report = World.object()
                .add("title", payload)
                .add("description", payload)
                .add("service", service)
                .add("severity", "SEV1_CRITICAL")
                .add("labels", World.object().add("label", payload).add(cut(payload), "x"))
                .build();
        String incident = World.id(api().post("incidents", report.toString()));
        api().post(
                        "incidents/" + incident + "/notes",
                        World.object().add("note", payload).build().toString());
        return incident;
    }

    private static String cut(String payload) {
        return payload.length() > 100 ? payload.substring(0, 100) : payload;
    }

    @Test
    void an_incident_that_is_a_payload_all_over_is_text_on_its_page() {
        world.team("xss");
        world.service("xss", "xss");
        Tab tab = watched();
        for (String payload : Payloads.all()) {
            String incident = report(payload, world.name("xss"));
            tab.open("/incident.xhtml?id=" + incident);
            assertThat(tab.find("h1").textContent()).isEqualTo(payload);
            assertThat(tab.find(".description").textContent()).isEqualTo(payload);
            assertThat(tab.find(".chip.label").allTextContents()).contains("label=" + payload, cut(payload) + "=x");
            assertThat(tab.find("#story .note").allTextContents()).contains(payload);
            harmless(tab, payload);
        }
        tab.open("/live.xhtml?service=" + world.name("xss"));
        assertThat(tab.find("article")).hasCount(50);
        for (int shown = 50; shown < Payloads.all().size(); shown += 50) {
            tab.find("button.more").click();
            assertThat(tab.find("article"))
                    .hasCount(Math.min(shown + 50, Payloads.all().size()));
        }
        assertThat(tab.find("article h3").allTextContents().stream()
                        .map(String::strip)
                        .toList())
                .containsAll(Payloads.all().stream().map(String::strip).toList());
        harmless(tab, "live");
    }

    /** Names are unique, so each gets a mark behind it. */
    private String named(String payload) {
        String mark = world.name("");
        return payload.substring(0, Math.min(payload.length(), 120 - mark.length())) + mark;
    }

    private String post(String path, JsonObject body) {
        return World.id(api().post(path, body.toString()));
    }

    @Test
    void whatever_is_configured_under_a_payload_as_its_name_is_text_on_every_page() {
        List<String> few = Payloads.all().stream()
                .filter(payload -> payload.length() <= 100)
                .filter(payload -> Stream.of("<SCRIPT>alert", "\"><svg", "'-alert(1)-'", "\"><img", "</script><svg")
                        .anyMatch(payload::startsWith))
                .toList();
        assertThat(few).hasSizeGreaterThanOrEqualTo(5);
        List<String> incidents = new ArrayList<>();
        try (Sink sink = new Sink()) {
            sink.answer("/hook", 404, 404, 404, 404, 404, 404, 404, 404);
            for (String payload : few) {
                String name = named(payload);
                String person = post("people", World.object().add("name", name).build());
                String team = post(
                        "teams",
                        World.object()
                                .add("name", name)
                                .add(
                                        "members",
                                        jakarta.json.Json.createArrayBuilder().add(person))
                                .build());
                world.onCall(team, person);
                post(
                        "services",
                        World.object().add("name", name).add("team", team).build());
                post(
                        "impact-scopes",
                        World.object()
                                .add("name", name)
                                .add("mandatoryEmail", "law@example.org")
                                .build());
                post(
                        "providers",
                        World.object()
                                .add("name", name)
                                .add("type", "WEBHOOK")
                                .add("settings", World.object().add("url", sink.url("/hook")))
                                .add(
                                        "teams",
                                        jakarta.json.Json.createArrayBuilder().add(team))
                                .build());
                post(
                        "users",
                        World.object()
                                .add("name", world.name("user" + incidents.size()))
                                .add("displayName", name)
                                .add("role", "VIEWER")
                                .build());
                post(
                        "api-tokens",
                        World.object().add("name", name).add("role", "VIEWER").build());
                incidents.add(report(payload, name));
            }
            Tab tab = watched();
            for (String incident : incidents) {
                tab.open("/incident.xhtml?id=" + incident);
                harmless(tab, "the page of an incident of such a service");
            }
            for (String path : List.of("/admin/users.xhtml", "/admin/tokens.xhtml")) {
                tab.open(path + "?name=" + world.name(""));
                assertThat(tab.find("tbody tr").count()).isEqualTo(few.size());
                harmless(tab, path);
            }
            dryRun(tab, named(few.get(0)));
            for (Pages page : Pages.values()) {
                if (page.role().isPresent() && tab.status(page.path()) == 200) {
                    harmless(tab, page.path());
                }
            }
        }
    }

    private void dryRun(Tab tab, String service) {
        tab.open("/report.xhtml");
        tab.find("[id$=':service_input']").fill(service);
        tab.find("[id$=':title']").fill(service);
        assertThat(tab.find(".planned")).containsText(service);
        assertThat(tab.page().getByLabel(service, new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        harmless(tab, "the dry run");
    }
}
