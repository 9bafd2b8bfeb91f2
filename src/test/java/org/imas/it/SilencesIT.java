package org.imas.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.imas.testkit.Api;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is held back, until when, and how it went afterwards, on the WAR as shipped. */
@Tag("matrix")
class SilencesIT extends Hub {

    private final Sink sink = new Sink();
    private World world;

    @BeforeEach
    void aTeamWithAServiceAndAWebhook() {
        world = new World(api());
        world.team("data");
        world.service("redis", "data");
        world.webhook("hook", "data", sink.url("/hook"));
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    private String matchers() {
        return "\"matchers\":[{\"name\":\"service\",\"operator\":\"=\",\"value\":\"" + world.name("redis") + "\"}]";
    }

    private String report(String severity) {
        return world.report("Redis down", "redis", severity);
    }

    /** Reports one that is held by that, as the dry run says. */
    private void held(String severity, String kind) {
        JsonObject tried = api().post("routing/dry-run", "{\"report\":" + report(severity) + "}")
                .json();
        String incident = World.id(api().post("incidents", report(severity)));
        assertThat(tried.getJsonArray("deliveries").toString()).contains("\"" + kind + "\"");
        assertThat(world.deliveries(incident)).singleElement().satisfies(delivery -> {
            assertThat(delivery.getString("state")).isEqualTo("HELD");
            assertThat(delivery.getJsonArray("reasons").toString()).contains("\"" + kind + "\"");
            assertThat(Instant.parse(delivery.getString("nextAttemptAt"))).isAfter(Instant.now());
        });
        assertThat(api().get("incidents/" + incident + "/timeline").text()).contains("HELD_BACK");
    }

    private void passes(String severity) {
        String incident = World.id(api().post("incidents", report(severity)));
        world.deliveriesIn("DELIVERED", incident, ofSeconds(10));
    }

    @Test
    void a_silence_holds_until_it_is_ended_and_stays_on_record() {
        Instant to = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        String body = "{" + matchers() + ",\"to\":\"" + to + "\",\"reason\":\"Redis is moved\"}";
        String silence = World.id(api().post("silences", body));
        assertThat(api().get("silences?state=ACTIVE&limit=200").text()).contains(silence);
        held("SEV3_MEDIUM", "SILENCE");
        passes("SEV1_CRITICAL");
        Api.Answer longer = api().put("silences/" + silence, body.replace("moved", "moved still"));
        assertThat(longer.status()).as(longer.text()).isEqualTo(200);
        assertThat(api().delete("silences/" + silence).json().getString("type"))
                .isEqualTo("urn:imas:problem:silence-begun");
        Api.Answer ended = api().post("silences/" + silence + "/expire", "");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().getString("state")).isEqualTo("OVER");
        assertThat(api().put("silences/" + silence, body).json().getString("type"))
                .isEqualTo("urn:imas:problem:silence-over");
        passes("SEV3_MEDIUM");
    }

    @Test
    void a_maintenance_window_holds_while_it_is_there() {
        String days = "[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"]";
        String body = "{" + matchers() + ",\"days\":" + days
                + ",\"start\":\"00:00\",\"lasts\":\"PT48H\",\"zone\":\"UTC\",\"from\":\"2026-01-01\",\"reason\":\"always\"}";
        Api.Answer made = api().post("maintenance-windows", body);
        String window = World.id(made);
        assertThat(made.json().getString("activeUntil")).isNotEmpty();
        held("SEV2_HIGH", "MAINTENANCE_WINDOW");
        Api.Answer changed = api().put(
                        "maintenance-windows/" + window,
                        body.replace("\"reason\"", "\"until\":\"2026-01-02\",\"reason\""));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        passes("SEV2_HIGH");
        assertThat(api().delete("maintenance-windows/" + window).status()).isEqualTo(204);
        assertThat(api().get("maintenance-windows/" + window).status()).isEqualTo(404);
    }

    @Test
    void quiet_hours_of_a_team_hold_what_is_not_grave() {
        String body = "{\"team\":\"" + world.name("data")
                + "\",\"from\":\"00:00\",\"to\":\"00:00\",\"zone\":\"Europe/Paris\"}";
        String quiet = World.id(api().post("quiet-hours", body));
        held("SEV3_MEDIUM", "QUIET_HOURS");
        passes("SEV2_HIGH");
        assertThat(api().delete("quiet-hours/" + quiet).status()).isEqualTo(204);
        passes("SEV3_MEDIUM");
    }
}
