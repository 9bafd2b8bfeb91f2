package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imas.platform.Json;
import org.imas.testkit.Api;
import org.imas.testkit.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document of the interface: the committed one, on every server, and for nobody without a token. */
@Tag("matrix")
class OpenApiIT extends Hub {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url().resolve(path));
        return CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static String viewer() {
        return api().post("api-tokens", "{\"name\":\"" + new World(api()).name("reader") + "\",\"role\":\"VIEWER\"}")
                .json()
                .getString("token");
    }

    private static String committed() throws IOException {
        return Files.readString(Path.of("docs/openapi.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi.json", "/api/v1/openapi"})
    void a_stranger_is_told_nothing(String path) throws Exception {
        for (String[] headers : new String[][] {{}, {"Authorization", "Bearer imas_wrong"}}) {
            HttpResponse<String> answer = get(path, headers);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(type(answer)).startsWith("application/problem+json");
            assertThat(Json.parse(answer.body()).getString("type")).isEqualTo("urn:imas:problem:unauthorized");
        }
    }

    @Test
    void whoever_may_read_gets_the_committed_document() throws Exception {
        String[] token = {"Authorization", "Bearer " + viewer()};
        HttpResponse<String> yaml = get("/openapi", token);
        assertThat(yaml.statusCode()).as(yaml.body()).isEqualTo(200);
        assertThat(type(yaml)).startsWith("application/yaml");
        assertThat(yaml.body()).isEqualTo(committed());
        HttpResponse<String> json = get("/openapi.json", token);
        assertThat(type(json)).startsWith("application/json");
        assertThat(Json.parse(json.body()).getString("openapi")).startsWith("3.");
        assertThat(get("/api/v1/openapi", token).body()).isEqualTo(json.body());
    }

    @Test
    void the_interface_answers_in_the_language_that_is_wanted() throws Exception {
        Api reader = api().with(viewer());
        assertThat(reader.speaking("application/yaml").get("openapi").text()).isEqualTo(committed());
        assertThat(reader.get("openapi").json().getJsonObject("paths")).containsKeys("/incidents", "/r/{token}");
    }
}
