package org.imas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One tab of the browser, and what its page complained of. */
public final class Tab {

    private final BrowserContext context;
    private final Page page;
    private final URI hub;
    private final List<String> errors = new CopyOnWriteArrayList<>();

    Tab(BrowserContext context, URI hub) {
        this.context = context;
        this.hub = hub;
        page = context.newPage();
        page.onPageError(error -> errors.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                errors.add(page.url() + ": " + message.text());
            }
        });
    }

    /** Opens a page of the hub, which must be there: {@code /live.xhtml?severity=SEV1_CRITICAL}. */
    public Tab open(String path) {
        assertThat(status(path)).as("the page %s", path).isEqualTo(200);
        return this;
    }

    /** Opens a page of the hub, and tells how it was answered. */
    public int status(String path) {
        Response response = page.navigate(hub.resolve(path).toString());
        return response == null ? 0 : response.status();
    }

    public Page page() {
        return page;
    }

    public Locator find(String selector) {
        return page.locator(selector);
    }

    /** What a field that searches offers for that text: a list from a letter before may still be there, with others. */
    public Locator offered(String text) {
        return find(".ui-autocomplete-item")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    public String text(String selector) {
        return find(selector).innerText();
    }

    /** Where it is, what its messages say, and what of its dialogs can be seen. */
    String account() {
        String said = String.join(
                "\n",
                page.locator(".ui-message, .ui-messages, .ui-dialog:visible").allInnerTexts());
        Object focus = page.evaluate("document.activeElement.outerHTML.substring(0, 300)");
        return page.url() + "\n" + said + "\nfocus: " + focus + "\nerrors: " + errors;
    }

    BrowserContext context() {
        return context;
    }

    List<String> errors() {
        return errors;
    }

    void close() {
        context.close();
    }
}
