package org.imas.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.imas.testkit.Api;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of what happened, as JSON and as a table, on the WAR as shipped. */
@Tag("matrix")
class StatisticsIT extends Hub {

    @Test
    void an_incident_that_is_over_is_in_the_figures_and_in_the_table() throws Exception {
        World world = new World(api());
        world.team("data");
        world.service("redis", "data");
        try (Sink sink = new Sink()) {
            world.webhook("hook", "data", sink.url("/hook"));
            String incident = World.id(api().post("incidents", world.report("Down", "redis", "SEV2_HIGH")));
            world.deliveriesIn("DELIVERED", incident, ofSeconds(10));
            api().post("incidents/" + incident + "/acknowledge", "");
            api().post("incidents/" + incident + "/resolve", "");
            world.deliveriesIn("DELIVERED", incident, ofSeconds(10));
        }
        JsonObject figures = group("incidents?groupBy=service", world.name("redis"));
        assertThat(figures.getInt("count")).isEqualTo(1);
        assertThat(figures.getInt("open")).isZero();
        for (String figure : new String[] {"mtta", "mttr", "firstDelivery"}) {
            assertThat(figures.getJsonObject(figure).getInt("count")).as(figure).isEqualTo(1);
        }
        assertThat(table("incidents?groupBy=service")).contains(world.name("redis"));
        assertThat(table("deliveries?groupBy=provider"))
                .startsWith("group,kind,name,value\r\n")
                .contains(world.name("hook"));
    }

    private static JsonObject group(String query, String name) {
        Api.Answer answer = api().get("statistics/" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getJsonArray("groups").getValuesAs(JsonObject.class).stream()
                .filter(group -> group.getString("group").equals(name))
                .findFirst()
                .orElseThrow()
                .getJsonObject("figures");
    }

    private static String table(String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url().resolve("/api/v1/statistics/" + query))
                .header("Authorization", "Bearer " + System.getenv("IMAS_BOOTSTRAP_TOKEN"))
                .header("Accept", "text/csv")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        return answer.body();
    }

    @ParameterizedTest
    @CsvSource({
        "incidents?groupBy=moon, groupBy",
        "incidents?interval=hour, interval",
        "incidents?zone=Mars/Base, zone",
        "incidents?from=yesterday, from",
        "incidents?from=2026-01-01T00:00:00Z&to=2025-01-01T00:00:00Z, to",
        "incidents?from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z, from",
        "deliveries?groupBy=severity, groupBy"
    })
    void a_wrong_question_is_refused_with_its_parameter(String query, String parameter) {
        Api.Answer answer = api().get("statistics/" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("\"field\":\"" + parameter + "\"");
    }
}
