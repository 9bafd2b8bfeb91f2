package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.imas.testkit.Api;
import org.imas.testkit.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input is refused with a problem that names the field, and changes nothing. */
class BadInputIT extends Hub {

    private static World world;

    @BeforeEach
    void aTeamWithAService() {
        if (world == null) {
            world = new World(api());
            world.team("data");
            world.service("redis", "data");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "incidents | {\"title\":\"x\" | 400 | malformed-json | ",
                "incidents | [] | 400 | malformed-json | ",
                "incidents | {} | 400 | invalid-request | title",
                "incidents | {\"title\":\"x\",\"service\":\"no-such-service\"} | 400 | invalid-request | service",
                "incidents | {\"title\":\"x\",\"service\":\"SERVICE\",\"severity\":\"SEV9\"} | 400 | invalid-request | severity",
                "incidents | {\"title\":\"x\",\"service\":\"SERVICE\",\"severty\":\"SEV1\"} | 400 | invalid-request | severty",
                "incidents | {\"title\":7,\"service\":\"SERVICE\"} | 400 | invalid-request | title",
                "incidents | {\"title\":\" \",\"service\":\"SERVICE\"} | 400 | invalid-request | title",
                "incidents | {\"title\":\"x\",\"service\":\"SERVICE\",\"detectedAt\":\"yesterday\"} | 400 | invalid-request | detectedAt",
                "incidents | {\"title\":\"x\",\"service\":\"SERVICE\",\"lidUrl\":\"javascript:alert(1)\"} | 400 | invalid-request | lidUrl",
                "incidents | {\"title\":\"x\",\"service\":\"SERVICE\",\"impactScopes\":[\"nope\"]} | 400 | invalid-request | impactScopes[0]",
                "providers | {\"name\":\"a\",\"type\":\"PIGEON\",\"settings\":{}} | 400 | invalid-request | type",
                "providers | {\"name\":\"a\",\"type\":\"WEBHOOK\",\"settings\":{}} | 400 | invalid-request | settings.url",
                "providers | {\"name\":\"a\",\"type\":\"WEBHOOK\",\"settings\":{\"url\":\"https://example.org\",\"colour\":\"red\"}} | 400 | invalid-request | settings.colour",
                "providers | {\"name\":\"a\",\"type\":\"NTFY\",\"settings\":{\"server_url\":\"https://example.org\",\"default_topic\":\"a\",\"default_priority\":\"high\"}} | 400 | invalid-request | settings.default_priority",
                "providers | {\"name\":\"a\",\"type\":\"WEBHOOK\",\"settings\":{\"url\":\"https://example.org\"},\"severities\":[\"SEV0\"]} | 400 | invalid-request | severities[0]",
                "providers | {\"name\":\"a\",\"type\":\"WEBHOOK\",\"settings\":{\"url\":\"https://example.org\"},\"teams\":[\"nobody\"]} | 400 | invalid-request | teams[0]",
                "services | {\"name\":\"a\",\"team\":\"nobody\"} | 400 | invalid-request | team",
                "people | {\"name\":\"a\",\"email\":\"a@b\\r\\nBcc: c@d\"} | 400 | invalid-request | email",
            })
    void is_refused_with_the_field_and_changes_nothing(
            String path, String body, int status, String type, String field) {
        int incidents = count("incidents");
        int providers = count("providers");

        Api.Answer answer = api().post(path, body.replace("SERVICE", world.name("redis")));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("urn:imas:problem:" + type);
        assertThat(answer.text()).doesNotContain("Exception", "\tat ");
        if (field != null) {
            assertThat(answer.json().getJsonArray("errors").getValuesAs(JsonObject.class))
                    .anySatisfy(fault -> assertThat(fault.getString("field")).isEqualTo(field));
        }
        assertThat(count("incidents")).isEqualTo(incidents);
        assertThat(count("providers")).isEqualTo(providers);
    }

    @Test
    void a_body_over_the_limit_is_refused_as_too_large() {
        String body = "{\"title\":\"" + "x".repeat(300_000) + "\",\"service\":\"" + world.name("redis") + "\"}";
        Api.Answer answer = api().post("incidents", body);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().getString("type")).isEqualTo("urn:imas:problem:body-too-large");
    }

    @Test
    void what_is_not_there_is_404_and_an_id_that_is_none_too() {
        assertThat(api().get("incidents/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(api().get("incidents/" + UUID.randomUUID() + "/deliveries").status())
                .isEqualTo(404);
        assertThat(api().get("incidents/not-an-id").status()).isEqualTo(404);
        assertThat(api().get("nothing-here").status()).isEqualTo(404);
    }

    @Test
    void wrong_paging_and_filters_are_told_by_name() {
        assertThat(api().get("incidents?limit=0").text()).contains("limit");
        assertThat(api().get("incidents?cursor=zzz").text()).contains("cursor");
        assertThat(api().get("incidents?status=BROKEN").text()).contains("status", "RESOLVED");
    }

    private int count(String list) {
        return api().get(list + "?limit=200").items().size();
    }
}
