package org.imas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.imas.console.Pages;
import org.imas.speed.FullDatabase;
import org.imas.speed.Measured;
import org.imas.speed.SpeedReport;
import org.imas.testkit.Api;
import org.imas.testkit.Folders;
import org.imas.testkit.PayaraMicro;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;

/** Run by the profile {@code pages} only: every page of a hub that has a hundred thousand incidents, eleven times. */
class SpeedRun {

    private static final Path FOLDER = Path.of("target/pages").toAbsolutePath();
    private static final Path PAGE = Path.of("docs/console-speed.md");
    private static final Path SOURCES = Path.of("src/main/webapp");
    private static final String TOKEN = "pages-test-bootstrap-token";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration GOAL = Duration.ofMillis(500);
    private static final int TIMES = 11;

    /** What docs/operations.md tells operators to give a hub with so much in its embedded database. */
    private static final List<String> HEAP =
            List.of("-XX:-UseSerialGC", "-XX:+UseParallelGC", "-Xms768m", "-Xmx768m", "-Xmn256m");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // the upgrade that is offered else is no part of a page
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<Pages, String> ids = new HashMap<>();
    private final int port = PayaraMicro.freePort();
    private final URI hub = URI.create("http://localhost:" + port);
    private final Api api = new Api(hub, TOKEN);

    @Test
    void every_page_answers_within_half_a_second_at_the_median() throws IOException {
        Folders.empty(FOLDER);
        try (PayaraMicro first = start()) {
            prepare();
        }
        FullDatabase.fill(FOLDER.resolve("data/imas").toString(), Instant.now());
        Instant begun = Instant.now();
        try (PayaraMicro full = start()) {
            Duration counted = counted(begun);
            String cookies = signIn();
            ids.put(Pages.INCIDENT, api.get("incidents?limit=1").items().get(0).getString("id"));
            List<Measured> pages = measured(paths().toList(), "Cookie", cookies);
            List<Measured> services = measured(services().toList(), "Authorization", "Bearer " + TOKEN);
            SpeedReport report = new SpeedReport(pages, services, counted);
            System.out.println(report.text());
            report.writeInto(PAGE);
            judge(pages);
        }
    }

    private PayaraMicro start() {
        return PayaraMicro.start(new PayaraMicro.Setup(
                                port,
                                FOLDER.resolve("data"),
                                FOLDER.resolve("server.log"),
                                Map.of("IMAS_BOOTSTRAP_TOKEN", TOKEN, "IMAS_OUTBOUND_ALLOW_PRIVATE", "true"))
                        .with(HEAP))
                .awaitReady(PATIENCE);
    }

    /** As much configuration as a company has. */
    private void prepare() {
        World world = new World(api);
        ids.put(Pages.TEAM, world.team("data"));
        IntStream.range(0, 10).forEach(i -> world.team("team-" + i));
        IntStream.range(0, 40).forEach(i -> ids.put(Pages.SERVICE, world.service("service-" + i, "data")));
        IntStream.range(0, 60)
                .forEach(i -> ids.put(Pages.PERSON, world.person("person-" + i, "person-" + i + "@example.org")));
        IntStream.range(0, 10)
                .forEach(i -> ids.put(Pages.PROVIDER, world.webhook("hook-" + i, "data", "http://localhost:1/hook")));
        ids.put(Pages.RULE, api.get("routing/rules").items().get(0).getString("id"));
        String policy = "{\"name\":\"" + world.name("policy")
                + "\",\"steps\":[{\"wait\":\"PT5M\",\"targets\":[{\"kind\":\"ON_CALL\",\"level\":1}]}]}";
        Api.Answer made = api.post("escalation-policies", policy);
        ids.put(Pages.POLICY, made.status() == 201 ? made.json().getString("id") : "");
    }

    /** How long it took until all hours were counted. */
    private Duration counted(Instant begun) {
        Awaitility.await("all hours are counted")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> api.get("metrics")
                        .text()
                        .lines()
                        .toList()
                        .containsAll(List.of("imas_statistics_hours_waiting 0.0", "imas_statistics_days_waiting 0.0")));
        return Duration.between(begun, Instant.now());
    }

    /** The cookies of an administrator who has signed in as people do. */
    private String signIn() {
        try (BrowserContext context = Chromium.browser().newContext()) {
            new SignedUser(api, "ADMIN").signIn(new Tab(context, hub));
            return context.cookies().stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
        }
    }

    /** Those that are there, each with what it must be given; and some of the looks that people take. */
    private Stream<String> paths() {
        Stream<String> pages = Arrays.stream(Pages.values())
                .filter(page -> page.role().isPresent())
                .filter(page -> Files.exists(SOURCES.resolve(page.path().substring(1))))
                .map(page -> page.path() + (ids.containsKey(page) ? "?id=" + ids.get(page) : ""));
        return Stream.concat(
                pages,
                Stream.of(
                        "/live.xhtml?severity=SEV1_CRITICAL",
                        "/deliveries.xhtml?state=DELIVERED",
                        "/deliveries.xhtml?state=OPEN",
                        "/deliveries.xhtml?state=FAILED",
                        "/deliveries.xhtml?provider=provider%203",
                        "/deliveries.xhtml?provider=there-is-no-such-provider",
                        "/dead-letters.xhtml?code=http-401",
                        "/admin/audit.xhtml?kind=IMPACT_SCOPE",
                        "/admin/audit.xhtml?actor=user:person-3&kind=IMPACT_SCOPE",
                        "/admin/audit.xhtml?actor=system&action=CHANGED",
                        "/statistics.xhtml?days=90&groupBy=service&interval=day",
                        "/statistics.xhtml?days=365&groupBy=team&interval=month&by=type"));
    }

    private static Stream<String> services() {
        String quarter = Instant.now().minus(Duration.ofDays(89)).toString();
        return Stream.of(
                "/api/v1/incidents",
                "/api/v1/incidents?status=TRIGGERED",
                "/api/v1/deliveries",
                "/api/v1/dead-letters",
                "/api/v1/statistics/incidents?groupBy=service&from=" + quarter,
                "/api/v1/statistics/deliveries?groupBy=provider&from=" + quarter);
    }

    /** In rounds, as people go from page to page: none is asked for twice in a row. */
    private List<Measured> measured(List<String> paths, String header, String value) {
        Map<String, long[]> nanos = new LinkedHashMap<>();
        Map<String, Integer> bytes = new HashMap<>();
        for (int i = 0; i < TIMES; i++) {
            for (String path : paths) {
                long begun = System.nanoTime();
                HttpResponse<String> answer = answer(path, header, value);
                nanos.computeIfAbsent(path, one -> new long[TIMES])[i] = System.nanoTime() - begun;
                assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
                bytes.put(path, answer.body().length());
            }
        }
        return nanos.entrySet().stream()
                .map(page -> Measured.of(page.getKey(), page.getValue(), bytes.getOrDefault(page.getKey(), 0)))
                .toList();
    }

    private HttpResponse<String> answer(String path, String header, String value) {
        HttpRequest request = HttpRequest.newBuilder(hub.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header(header, value)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void judge(List<Measured> pages) {
        SoftAssertions all = new SoftAssertions();
        pages.forEach(page -> all.assertThat(page.median()).as(page.path()).isLessThan(GOAL));
        all.assertAll();
    }
}
