package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.imas.testkit.Api;
import org.imas.testkit.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input is refused with a problem that names the field, and changes nothing. */
@Tag("matrix")
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
                "escalation-policies | {} | 400 | invalid-request | steps",
                "escalation-policies | {\"name\":\"a\",\"steps\":[{\"wait\":\"PT1S\",\"targets\":[]}]} | 400 | invalid-request | steps[0].wait",
                "escalation-policies | {\"name\":\"a\",\"steps\":[{\"targets\":[{\"kind\":\"PERSON\",\"person\":\"nobody\"}]}]} | 400 | invalid-request | steps[0].targets[0].person",
                "escalation-policies | {\"name\":\"a\",\"steps\":[{\"targets\":[{\"kind\":\"PERSON\",\"level\":3}]}]} | 400 | invalid-request | steps[0].targets[0].level",
                "escalation-policies | {\"name\":\"a\",\"steps\":[{\"targets\":[{\"kind\":\"TEAM\",\"team\":\"data\"}]}],\"services\":[\"nope\"]} | 400 | invalid-request | services[0]",
                "silences | {} | 400 | invalid-request | to",
                "silences | {\"all\":true,\"to\":\"2199-01-01T00:00:00Z\",\"reason\":\"x\"} | 400 | invalid-request | to",
                "silences | {\"matchers\":[{\"name\":\"service\",\"operator\":\"=~\",\"value\":\"[\"}],\"to\":\"2199-01-01T00:00:00Z\",\"reason\":\"x\"} | 400 | invalid-request | matchers[0].value",
                "maintenance-windows | {\"matchers\":[{\"name\":\"service\",\"operator\":\"=\",\"value\":\"x\"}],\"days\":[\"SUNDAY\"],\"start\":\"02:00\",\"lasts\":\"PT2H\",\"zone\":\"Mars/Base\",\"reason\":\"x\"} | 400 | invalid-request | zone",
                "maintenance-windows | {\"matchers\":[{\"name\":\"service\",\"operator\":\"=\",\"value\":\"x\"}],\"days\":[\"SUNDAY\"],\"start\":\"02:00\",\"lasts\":\"P8D\",\"zone\":\"UTC\",\"reason\":\"x\"} | 400 | invalid-request | lasts",
                "quiet-hours | {\"team\":\"nobody\",\"from\":\"25:00\",\"to\":\"07:00\",\"zone\":\"UTC\"} | 400 | invalid-request | from",
                "quiet-hours | {\"team\":\"nobody\",\"from\":\"22:00\",\"to\":\"07:00\",\"zone\":\"UTC\"} | 400 | invalid-request | team",
                "on-call-overrides | {} | 400 | invalid-request | team",
                "on-call-swaps | {} | 400 | invalid-request | first",
                "routing/rules | {\"name\":\"a\"} | 400 | invalid-request | then",
                "routing/rules | {\"name\":\"a\",\"then\":{}} | 400 | invalid-request | then",
                "routing/rules | {\"name\":\"a\",\"when\":{\"labels\":[\"env=~(\"]},\"then\":{\"stop\":true}} | 400 | invalid-request | when.labels[0]",
                "routing/dry-run | {} | 400 | invalid-request | report",
                "routing/dry-run | {\"report\":{\"title\":\"x\",\"service\":\"SERVICE\"},\"change\":\"GONE\"} | 400 | invalid-request | change",
                "people | {\"name\":\"a\",\"email\":\"a@b\\r\\nBcc: c@d\"} | 400 | invalid-request | email",
            })
    void is_refused_with_the_field_and_changes_nothing(
            String path, String body, int status, String type, String field) {
        int incidents = count("incidents");
        int providers = count("providers");
        int those = count(path);

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
        assertThat(count(path)).isEqualTo(those);
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
        Api.Answer answer = api().get(list + "?limit=200");
        return answer.status() == 200 ? answer.items().size() : 0; // not all that takes something has a list
    }
}
