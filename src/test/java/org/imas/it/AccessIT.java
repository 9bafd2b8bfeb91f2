package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.imas.testkit.Api;
import org.imas.testkit.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, on the WAR as shipped. */
@Tag("matrix")
class AccessIT extends Hub {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incidents",
                "teams",
                "people",
                "services",
                "impact-scopes",
                "on-call-shifts",
                "on-call",
                "on-call-overrides",
                "providers",
                "provider-types",
                "api-tokens",
                "no-such-thing"
            })
    void without_a_valid_token_nothing_is_told(String path) {
        for (String token : new String[] {"", "imas_wrong", "x y"}) {
            Api.Answer answer = api().with(token).get(path);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.json().getString("type")).isEqualTo("urn:imas:problem:unauthorized");
        }
    }

    @Test
    void the_server_shows_nothing_else_of_its_own_to_strangers() throws Exception {
        for (String path : new String[] {"/openapi", "/metrics", "/", "/admin", "/WEB-INF/web.xml"}) {
            HttpResponse<String> answer = stranger(path);
            if (answer.statusCode() == 301) { // a folder: the server adds the slash before it asks who it is
                assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(path + "/");
                answer = stranger(path + "/");
            }
            assertThat(answer.statusCode()).as(path).isIn(303, 401, 403, 404);
            if (answer.statusCode() == 303) {
                assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/sign-in.xhtml");
            }
        }
    }

    private static HttpResponse<String> stranger(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void health_needs_no_token() throws Exception {
        for (String path : new String[] {"/health", "/health/live", "/health/ready", "/health/started"}) {
            // it has started when its first timer has come
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                HttpResponse<String> answer = stranger(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("\"checks\":[]");
            });
        }
    }

    @Test
    void a_calendar_feed_needs_no_token_but_the_secret_in_its_url() throws Exception {
        World world = new World(api());
        String team = world.team("calendar");
        world.onCall(team, world.person("subscriber", "subscriber@example.org"));
        Api.Answer opened = api().post("teams/" + team + "/calendar-feed", "");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String path = java.net.URI.create(opened.json().getString("url")).getPath();
        HttpResponse<String> feed = anonymous(path);
        assertThat(feed.statusCode()).as(feed.body()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(feed.body()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");
        assertThat(anonymous(path.replace("imascal_", "imascal_x")).statusCode())
                .isEqualTo(404);
        assertThat(anonymous(path + "/more").statusCode()).isEqualTo(401);
        assertThat(api().delete("teams/" + team + "/calendar-feed").status()).isEqualTo(204);
        assertThat(anonymous(path).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> anonymous(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "VIEWER, 200, 403, 403, 403",
        "REPORTER, 200, 400, 403, 403",
        "RESPONDER, 200, 400, 404, 403",
        "ADMIN, 200, 400, 404, 400"
    })
    void a_role_may_do_what_is_its_and_no_more(String role, int read, int report, int acknowledge, int configure) {
        Api caller = api().with(token(role));
        assertThat(caller.get("incidents").status()).isEqualTo(read);
        assertThat(caller.post("incidents", "{}").status()).isEqualTo(report);
        assertThat(caller.post("incidents/00000000-0000-0000-0000-000000000000/acknowledge", "")
                        .status())
                .isEqualTo(acknowledge);
        assertThat(caller.post("providers", "{}").status()).isEqualTo(configure);
        assertThat(caller.post("teams", "{}").status()).isEqualTo(configure);
        assertThat(caller.post("api-tokens", "{}").status()).isEqualTo(configure);
    }

    @Test
    void a_revoked_token_opens_nothing_any_more() {
        World world = new World(api());
        Api.Answer made = api().post("api-tokens", "{\"name\":\"" + world.name("gone") + "\",\"role\":\"VIEWER\"}");
        Api caller = api().with(made.json().getString("token"));
        assertThat(caller.get("incidents").status()).isEqualTo(200);
        assertThat(api().delete("api-tokens/" + World.id(made)).status()).isEqualTo(204);
        assertThat(caller.get("incidents").status()).isEqualTo(401);
    }

    @Test
    void the_actor_in_the_timeline_is_the_token_that_was_used() {
        World world = new World(api());
        world.team("data");
        world.service("redis", "data");
        Api caller = api().with(token("REPORTER"));
        String incident = World.id(caller.post("incidents", world.report("Who", "redis", "SEV4_LOW")));
        assertThat(api().get("incidents/" + incident + "/timeline")
                        .items()
                        .get(0)
                        .getString("actor"))
                .startsWith("token:reporter");
    }

    private String token(String role) {
        String name = new World(api()).name(role.toLowerCase(java.util.Locale.ROOT));
        return api().post("api-tokens", "{\"name\":\"" + name + "\",\"role\":\"" + role + "\"}")
                .json()
                .getString("token");
    }
}
