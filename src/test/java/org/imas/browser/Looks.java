package org.imas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;

/** How a page looks: photographed in both languages, wide and on a phone, light and dark, and held to WCAG 2.1 AA. */
public final class Looks {

    private static final Path SCREENSHOTS = Path.of(System.getProperty("imas.build"), "screenshots");
    private static final int PHONE = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int WIDE = 1280;
    private static final int WIDE_HEIGHT = 900;
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private final Tab tab;
    private final String name;

    private Looks(Tab tab, String name) {
        this.tab = tab;
        this.name = name;
    }

    /** Of the page that is open in the tab, under its address: it is loaded again for each look. */
    public static void looks(Tab tab, String name) {
        Looks looks = new Looks(tab, name);
        for (String language : List.of("en", "fr")) {
            looks.take(language, "light");
        }
        looks.take("en", "dark");
        looks.wish("imas-language", "en");
        looks.wish("imas-brightness", "light");
        tab.page().reload();
    }

    private void take(String language, String brightness) {
        wish("imas-language", language);
        wish("imas-brightness", brightness);
        Page page = tab.page();
        String suffix = "-" + language + (brightness.equals("dark") ? "-dark" : "");
        page.setViewportSize(PHONE, PHONE_HEIGHT);
        page.reload();
        photograph(suffix + "-phone");
        Object width = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue())
                .as("the width of %s%s on a phone", name, suffix)
                .isLessThanOrEqualTo(PHONE);
        page.setViewportSize(WIDE, WIDE_HEIGHT);
        page.reload();
        photograph(suffix + "-wide");
        accessible(suffix);
        assertThat(page.content()).as("words that are missing").doesNotContainPattern("\\?[a-z]+\\.[A-Za-z]+\\?");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
    }

    private void accessible(String suffix) {
        AxeResults results = new AxeBuilder(tab.page()).withTags(RULES).analyze();
        assertThat(results.getViolations())
                .as("what WCAG 2.1 AA asks of %s%s", name, suffix)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }

    private void photograph(String suffix) {
        tab.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + suffix + ".png"))
                        .setFullPage(true));
    }

    private void wish(String name, String value) {
        String address = tab.page().url();
        tab.context()
                .addCookies(List.of(new Cookie(name, value).setUrl(address.substring(0, address.indexOf('/', 8)))));
    }
}
