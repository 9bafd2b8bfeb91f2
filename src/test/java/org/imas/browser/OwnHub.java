package org.imas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.imas.testkit.Api;
import org.imas.testkit.PayaraMicro;

/** A hub of a test's own, told by its environment how people sign in, and the tabs of those who do. */
final class OwnHub implements AutoCloseable {

    static final Duration START = Duration.ofMinutes(8);

    private static final String TOKEN = "own-hub-bootstrap-token";

    private static final NewContextOptions ENGLISH =
            new NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900);

    private final int port = PayaraMicro.freePort();
    private final Path data;
    private final List<Tab> tabs = new ArrayList<>();
    private PayaraMicro server;

    /** @param data emptied before */
    OwnHub(Path data) throws IOException {
        this.data = Files.createDirectories(data);
        try (var left = Files.list(data)) {
            for (Path file : left.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    void start(Map<String, String> environment, UnaryOperator<PayaraMicro.Setup> more) {
        var all = new HashMap<>(environment);
        all.put("IMAS_BOOTSTRAP_TOKEN", TOKEN);
        all.put("IMAS_BOOTSTRAP_PASSWORD", "a password nobody needs");
        all.put("IMAS_PUBLIC_URL", uri().toString());
        server = PayaraMicro.start(more.apply(new PayaraMicro.Setup(port, data, log(), all)));
    }

    void awaitReady() {
        server.awaitReady(START);
    }

    URI uri() {
        return URI.create("http://localhost:" + port);
    }

    private Path log() {
        return data.resolve("server.log");
    }

    String logged() throws IOException {
        return Files.readString(log());
    }

    Api api() {
        return new Api(uri(), TOKEN);
    }

    Tab stranger() {
        Tab tab = new Tab(Chromium.browser().newContext(ENGLISH), uri());
        tabs.add(tab);
        return tab;
    }

    /** Closes all tabs; fails where something went wrong on a page of ours. */
    void closeTabs() {
        List<String> errors = tabs.stream()
                .flatMap(tab -> tab.errors().stream())
                .filter(error -> error.startsWith(uri().toString()))
                .toList();
        tabs.forEach(Tab::close);
        tabs.clear();
        assertThat(errors).isEmpty();
    }

    /** Without another sign-in on the way. */
    boolean isIn(Tab tab) {
        RequestOptions one = RequestOptions.create().setMaxRedirects(0);
        return tab.context().request().get(uri() + "/live.xhtml", one).status() == 200;
    }

    /** That page, whatever its query. */
    Pattern page(String path) {
        return Pattern.compile((uri() + path).replaceAll("[.?]", "[$0]") + ".*"); // the browser's own kind of pattern
    }

    /** Of the user with that name; empty where there is none. */
    String role(String name) {
        List<JsonObject> found =
                api().get("users?name=" + name.replace(":", "%3A")).items();
        return found.isEmpty() ? "" : found.get(0).getString("role");
    }

    /** An administrator lets them in or keeps them out. */
    void activate(String name, String role, boolean active) {
        JsonObject user =
                api().get("users?name=" + name.replace(":", "%3A")).items().get(0);
        String draft = "{\"name\":\"" + name + "\",\"role\":\"" + role + "\",\"active\":" + active + "}";
        assertThat(api().put("users/" + user.getString("id"), draft).status()).isEqualTo(200);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
