package org.imas.provider.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imas.provider.Links;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Offers;
import org.imas.provider.Text;
import org.imas.provider.Wording;
import org.jspecify.annotations.Nullable;

/** What a mail says, as plain text and as a page; every value from outside is escaped in the page. */
final class MailText {

    /** Our own bound, in code points: mail servers commonly refuse from 10 MB, readers long before. */
    private static final int MAX_BODY = 50_000;

    private static final String RESOLVED_COLOUR = "#198754";
    private static final String BUTTON = "display: inline-block; padding: 12px 20px; border-radius: 6px;"
            + " background: #0b5ed7; color: #ffffff; text-decoration: none; font-weight: bold;";
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String PAGE = page();

    private final Notice notice;
    private final Wording words;
    private final String headline;
    private final String body;
    private final String footer;
    private final Offers offers;

    MailText(Message message) {
        notice = message.notice();
        offers = message.offers();
        words = message.settings(EmailProvider.Settings.class).words();
        headline = Text.oneLine(words.emoji(notice) + " " + words.headline(notice));
        body = Text.cut(notice.body(), MAX_BODY);
        footer = words.text("mail.footer", message.brand().product(), notice.shortId());
    }

    String plain() {
        String facts = facts().entrySet().stream()
                .map(fact -> words.text("fact", fact.getKey(), fact.getValue()))
                .collect(Collectors.joining("\n"));
        String links = links().entrySet().stream()
                .map(link -> words.text("fact", link.getKey(), link.getValue()))
                .collect(Collectors.joining("\n"));
        String actions = actions().entrySet().stream()
                .map(action -> words.text("fact", action.getKey(), action.getValue()))
                .collect(Collectors.joining("\n"));
        return String.join("\n\n", headline, facts, actions, body, links, "-- \n" + footer)
                .replaceAll("\n{3,}", "\n\n");
    }

    String html() {
        String rows = facts().entrySet().stream()
                .map(fact -> "<tr><td>"
                        + Text.html(words.text("fact", fact.getKey(), "").strip()) + "</td><td>"
                        + Text.html(fact.getValue()) + "</td></tr>")
                .collect(Collectors.joining("\n"));
        String anchors = links().entrySet().stream()
                .map(link -> "<a href=\"" + Text.html(link.getValue()) + "\">" + Text.html(link.getKey()) + "</a>")
                .collect(Collectors.joining(" &middot;\n"));
        String buttons = actions().entrySet().stream()
                .map(action -> "<a href=\"" + Text.html(action.getValue()) + "\" style=\"" + BUTTON + "\">"
                        + Text.html(action.getKey()) + "</a>")
                .collect(Collectors.joining(" &nbsp;\n"));
        return filled(Map.of(
                "actions", buttons.isEmpty() ? "" : "<p>" + buttons + "</p>",
                "language", words.language(),
                "colour",
                        "RESOLVED".equals(notice.event())
                                ? RESOLVED_COLOUR
                                : notice.look().hex(),
                "ink", ink(),
                "headline", Text.html(headline),
                "rows", rows,
                "body", Text.html(body).replace("\n", "<br>\n"),
                "links", anchors,
                "footer", Text.html(footer)));
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(words.text("label.severity"), notice.severity());
        facts.put(words.text("label.service"), Text.oneLine(notice.service()));
        facts.put(words.text("label.status"), notice.status());
        if (!notice.scopes().isEmpty()) {
            facts.put(words.text("label.scopes"), Text.oneLine(String.join(", ", notice.scopes())));
        }
        facts.put(words.text("label.time"), notice.at().toString());
        return facts;
    }

    private Map<String, String> links() {
        Links links = notice.links();
        Map<String, String> found = new LinkedHashMap<>();
        put(found, "link.incident", links.incident());
        put(found, "link.lid", links.lid());
        put(found, "link.runbook", links.runbook());
        put(found, "link.war_room", links.warRoom());
        return found;
    }

    private Map<String, String> actions() {
        Map<String, String> found = new LinkedHashMap<>();
        put(found, "action.acknowledge", offers.acknowledge());
        put(found, "action.resolve", offers.resolve());
        return found;
    }

    private void put(Map<String, String> links, String label, @Nullable String url) {
        if (url != null && Text.isLink(url)) {
            links.put(words.text(label), url);
        }
    }

    /** Dark letters where white ones could not be read. */
    private String ink() {
        return switch (notice.look()) {
            case SEV2_HIGH, SEV3_MEDIUM, SEV4_LOW -> "RESOLVED".equals(notice.event()) ? "#ffffff" : "#212529";
            default -> "#ffffff";
        };
    }

    // in one pass, so that a value that looks like a place is not filled in turn
    private static String filled(Map<String, String> values) {
        return PLACE.matcher(PAGE)
                .replaceAll(place ->
                        Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)), place.group(1))));
    }

    private static String page() {
        try (InputStream in = MailText.class.getResourceAsStream("mail.html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
