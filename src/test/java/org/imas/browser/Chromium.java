package org.imas.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.imas.testkit.DebianPackage;

/** Debian's Chromium, installed when it is missing and may be. */
final class Chromium {

    private static final String HOW =
            "No Chromium was found. Install it (Debian: apt-get install chromium), or leave the"
                    + " browser tests out on purpose: mvn verify -Dit.test='!*PageIT'";
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser started;

    private Chromium() {}

    /** One for all tests: to start it takes a second. */
    static synchronized Browser browser() {
        if (started == null) {
            Path program = program();
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            started = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(QUIET));
        }
        return started;
    }

    private static Path program() {
        List<String> files = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        return DebianPackage.program(files, "chromium", "fonts-dejavu-core")
                .orElseThrow(() -> new IllegalStateException(HOW));
    }
}
