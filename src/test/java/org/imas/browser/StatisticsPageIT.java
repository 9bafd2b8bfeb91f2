package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.imas.platform.Json;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;

/** The figures as charts, as the tables below them, and as files. */
class StatisticsPageIT extends Browser {

    private final World world = world();

    private void anIncidentThatIsOver() {
        world.team("data");
        world.service("redis", "data");
        try (Sink sink = new Sink()) {
            world.webhook("hook", "data", sink.url("/hook"));
            sink.answer("/hook", 404);
            String incident = World.id(api().post("incidents", world.report("Down", "redis", "SEV2_HIGH")));
            world.deliveriesIn("REFUSED", incident, ofSeconds(20));
            // many, as only the largest groups are drawn, and other tests report as well
            IntStream.range(0, 60)
                    .forEach(i -> api().post("incidents", world.report("Down " + i, "redis", "SEV4_LOW")));
            api().post("incidents/" + incident + "/acknowledge", "");
            api().post("incidents/" + incident + "/resolve", "");
        }
    }

    private static Locator sheet(Tab tab, String title) {
        return tab.find("figure.sheet")
                .filter(new Locator.FilterOptions()
                        .setHas(tab.page()
                                .getByRole(
                                        AriaRole.HEADING,
                                        new Page.GetByRoleOptions()
                                                .setName(title)
                                                .setExact(true))));
    }

    @Test
    void every_chart_has_its_figures_below_it() {
        anIncidentThatIsOver();
        Tab tab = as("VIEWER").open("/statistics.xhtml?groupBy=service&days=7&interval=day");
        assertThat(sheet(tab, "Incidents").locator("canvas")).isVisible();
        Locator table = sheet(tab, "Groups beside each other");
        table.locator("summary").click();
        assertThat(table.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(world.name("redis"))))
                .containsText(Pattern.compile("1"));
        Locator failures = sheet(tab, "Reasons of failure");
        failures.locator("summary").click();
        assertThat(failures).containsText("http-404");
        assertThat(tab.find("figure.sheet")).hasCount(7);
    }

    @Test
    void period_and_grouping_stay_in_the_address() {
        Tab tab = as("VIEWER").open("/statistics.xhtml");
        tab.page().getByLabel("Period").selectOption("90");
        tab.page().getByLabel("Incidents by").selectOption("team");
        tab.page().getByLabel("Step").selectOption("month");
        tab.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*days=90.*interval=month.*groupBy=team.*"));
        assertThat(tab.page().getByLabel("Incidents by")).hasValue("team");
    }

    @Test
    void the_figures_are_downloaded_as_rest_answers_them() throws IOException {
        anIncidentThatIsOver();
        Tab tab = as("VIEWER").open("/statistics.xhtml?groupBy=service&by=provider");
        assertThat(downloaded(tab, "#incidentsFiles\\:csv"))
                .startsWith("group,interval,count,open,mttd.count")
                .contains(world.name("redis"));
        assertThat(downloaded(tab, "#deliveriesFiles\\:csv"))
                .startsWith("group,kind,name,value\r\n")
                .contains(world.name("hook"));
        assertThat(Json.parse(downloaded(tab, "#incidentsFiles\\:json")).getString("groupBy"))
                .isEqualTo("service");
        assertThat(Json.parse(downloaded(tab, "#deliveriesFiles\\:json")).getJsonArray("groups"))
                .isNotEmpty();
    }

    private static String downloaded(Tab tab, String button) throws IOException {
        Download download = tab.page().waitForDownload(() -> tab.find(button).click());
        return Files.readString(download.path());
    }

    @Test
    void charts_are_readable_in_light_and_dark() {
        anIncidentThatIsOver();
        Tab tab = as("VIEWER").open("/statistics.xhtml?days=7&interval=day");
        assertThat(tab.find("figure.sheet canvas").first()).isVisible();
        looks(tab, "statistics");
    }

    @Test
    void a_wrong_period_is_told() {
        Tab tab = as("VIEWER").open("/statistics.xhtml?from=2026-02-01&to=2026-01-01");
        assertThat(tab.find("#messages")).containsText("must be after from");
        assertThat(tab.find("figure.sheet")).hasCount(0);
    }
}
