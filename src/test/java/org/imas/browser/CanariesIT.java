package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.imas.console.Pages;
import org.imas.it.OneServer;
import org.imas.testkit.Api;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No secret that goes in comes out again, whatever becomes of it: every output is searched for each of them. */
class CanariesIT extends Browser {

    private final Canaries canaries = new Canaries();
    private final Echo echo = new Echo();
    private final World world = new World(api());
    private final PlantedProviders providers = new PlantedProviders(canaries, echo, world);
    private final Map<String, List<String>> ids = new LinkedHashMap<>();

    @AfterEach
    void close() {
        echo.close();
    }

    @Test
    void no_secret_comes_to_light() throws IOException, InterruptedException {
        plant();
        everyTypeIsPlanted();
        tell();
        badInput();
        document();
        int answers = new EveryAnswer(api(), ids, canaries::search).read();
        assertThat(answers).isGreaterThan(60);
        outside();
        pages();
        String log = Files.readString(OneServer.LOG, StandardCharsets.ISO_8859_1);
        assertThat(log).as("the server writes its log there").contains("event=");
        canaries.search("the server's log", log);
        assertThat(canaries.found()).isEmpty();
    }

    private void plant() {
        String team = world.team("canaries");
        String service = world.service("mine", "canaries");
        JsonObject person = World.object()
                .add("name", world.name("bird"))
                .add("email", world.name("bird") + "@example.org")
                .add("phone", "+33612345678")
                .build();
        String someone = World.id(api().post("people", person.toString()));
        world.onCall(team, someone);
        canaries.known(System.getenv("IMAS_BOOTSTRAP_TOKEN"), "the bootstrap token");
        providers.plant(closedPort());
        ids.put("providers", List.copyOf(providers.ids().values()));
        ids.put("people", List.of(someone));
        ids.put("teams", List.of(team));
        ids.put("services", List.of(service));
        token();
        user();
        feed("people/" + someone);
        feed("teams/" + team);
    }

    private void token() {
        Api.Answer made = api().post("api-tokens", "{\"name\":\"" + world.name("token") + "\",\"role\":\"VIEWER\"}");
        String token = made.json().getString("token");
        canaries.known(token, "an API token");
        ids.put("api-tokens", List.of(World.id(made)));
        assertThat(api().with(token).get("incidents").status()).isEqualTo(200);
        assertThat(api().with(token + "x").get("incidents").status()).isEqualTo(401);
    }

    /** With a password that an administrator gives, one that the hub makes, and one that does not let in. */
    private void user() {
        String name = world.name("user");
        String user =
                World.object().add("name", name).add("role", "VIEWER").build().toString();
        String id = World.id(api().post("users", user));
        ids.put("users", List.of(id));
        String given = canaries.password(name, "the password of a user");
        canaries.search("the answer to a password", password(id, given).text());
        canaries.search(
                "the answer to a bad password", password(id, given.repeat(20)).text());
        String bad = user.replace("}", ",\"role\":7,\"pasword\":\"" + given + "\"}");
        canaries.search("the answer to a bad user", api().post("users", bad).text());
        canaries.known(
                api().post("users/" + id + "/password", "{}").json().getString("password"), "a password that was made");
        Tab tab = stranger().open("/live.xhtml");
        tab.page().getByLabel("Name").fill(name);
        tab.find("input[type=password]").fill(canaries.password(name, "a wrong password"));
        tab.find("input[type=password]").press("Enter");
        assertThat(tab.page()).hasURL(Pattern.compile(".*sign-in.*"));
        canaries.search("the page that refuses to let in", tab.page().content());
    }

    private Api.Answer password(String user, String password) {
        String body = World.object().add("password", password).build().toString();
        return api().post("users/" + user + "/password", body);
    }

    /** Every page as an administrator sees it, those of single things for each that is planted. */
    private void pages() {
        Map<Pages, String> lists = Map.of(
                Pages.INCIDENT, "incidents",
                Pages.PROVIDER, "providers",
                Pages.PERSON, "people",
                Pages.USER, "users",
                Pages.TEAM, "teams",
                Pages.SERVICE, "services");
        Tab tab = as("ADMIN");
        for (Pages page : Pages.values()) {
            List<String> things = ids.getOrDefault(lists.getOrDefault(page, ""), List.of());
            List<String> addresses = things.isEmpty()
                    ? List.of(page.path())
                    : things.stream().map(id -> page.path() + "?id=" + id).toList();
            addresses.forEach(address -> {
                tab.status(address);
                canaries.search("the page " + address, tab.page().content());
            });
        }
    }

    private void feed(String owner) {
        String url = api().post(owner + "/calendar-feed", "").json().getString("url");
        canaries.known(url.substring(url.lastIndexOf('/') + 1).replace(".ics", ""), "the feed of " + owner);
        assertThat(api().with("")
                        .get("calendars/" + url.substring(url.lastIndexOf('/') + 1))
                        .status())
                .isEqualTo(200);
    }

    /** Whoever adds a secret setting adds a canary for it. */
    private void everyTypeIsPlanted() {
        TreeSet<String> secret = new TreeSet<>();
        api().get("provider-types")
                .items()
                .forEach(type -> type.getJsonArray("settings").getValuesAs(JsonObject.class).stream()
                        .filter(setting -> setting.getBoolean("secret"))
                        .forEach(setting -> secret.add(type.getString("type") + "." + setting.getString("key"))));
        assertThat(providers.planted()).isEqualTo(secret);
    }

    /** By tests and by an incident: what succeeds, what fails, and what is not connected at all. */
    private void tell() {
        providers.ids().forEach((name, id) -> {
            String target = name.equals("sms") ? "+33612345678" : name.equals("mail") ? "a@example.org" : "";
            String wish = target.isEmpty() ? "{}" : "{\"target\":\"" + target + "\"}";
            canaries.search(
                    "a test of " + name,
                    api().post("providers/" + id + "/test", wish).text());
        });
        String incident = World.id(api().post("incidents", world.report("Canaries", "mine", "SEV1_CRITICAL")));
        Awaitility.await("every delivery was tried")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(world.deliveries(incident))
                        .hasSizeGreaterThanOrEqualTo(providers.ids().size())
                        .allSatisfy(delivery ->
                                assertThat(delivery.getJsonArray("attempts")).isNotEmpty()));
        assertThat(echo.heard()).isGreaterThan(providers.ids().size());
        ids.put("incidents", List.of(incident));
        ids.put("deliveries", EveryAnswer.idsOf(world.deliveries(incident)));
        api().post("incidents/" + incident + "/resolve", "");
    }

    /** What is refused is told, but not what was in it. */
    private void badInput() {
        for (JsonObject draft : providers.drafts()) {
            String text = draft.toString();
            String secret = draft.getJsonObject("settings").toString();
            List.of(
                            text,
                            text.replace("\"type\"", "\"typ\""),
                            text.replace(secret, "{\"colour\":" + secret + "}"),
                            text.replace(secret, "[" + secret + "]"),
                            text.replace("\":\"", "\":{\"x\":\"").replace("\",\"", "\"},\""),
                            text.substring(0, text.length() - 2),
                            text.replace("http", "ht tp"),
                            text.replaceAll("\"(cnry[a-z0-9]*)\"", "[\"$1\"]"))
                    .forEach(body -> {
                        canaries.search(
                                "an answer to a bad provider",
                                api().post("providers", body).text());
                        String id = providers.ids().values().iterator().next();
                        canaries.search(
                                "an answer to a bad change",
                                api().put("providers/" + id, body + " ").text());
                        String document = "{\"version\":1,\"providers\":[" + body + "]}";
                        canaries.search(
                                "a refused plan",
                                api().post("configuration/plan", document).text());
                        canaries.search(
                                "a refused plan in YAML",
                                api().speaking("application/yaml")
                                        .post("configuration/plan", document + "\n:")
                                        .text());
                    });
        }
    }

    private void document() {
        Api yaml = api().speaking("application/yaml");
        String exported = yaml.get("configuration").text();
        canaries.search("the export in YAML", exported);
        String secret = "xoxb-" + canaries.plant("a secret that is imported");
        String wanted = exported.replaceFirst("bot_token: '\\*+'", "bot_token: " + secret)
                .replaceFirst("bot_token: \"\\*+\"", "bot_token: " + secret);
        Api.Answer plan = yaml.post("configuration/plan", wanted);
        assertThat(plan.json().getInt("changed")).as(plan.text()).isEqualTo(1);
        canaries.search("a plan", plan.text());
        String path = "configuration/apply?fingerprint=" + plan.json().getString("fingerprint");
        canaries.search("what was applied", yaml.post(path, wanted).text());
    }

    /** What the server answers beside the interface. */
    private void outside() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (String path : List.of("/openapi", "/metrics", "/health", "/api/v1/openapi", "/api/v1/application.wadl")) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url().toString() + path)).build();
            canaries.search(
                    path,
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    private static int closedPort() {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
