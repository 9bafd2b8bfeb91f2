package org.imas.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imas.incident.IncidentView;
import org.imas.provider.Text;
import org.imas.response.Standing.State;

/** The page behind a link, without any script; every text from outside is escaped. */
final class LinkPage {

    private static final String STYLE = file("page.css");
    private static final String PAGE = file("page.html");
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final PageWords words;

    /** The text of a page, and the status of the answer that it is in. */
    record Page(int status, String html) {}

    LinkPage(Locale reader) {
        words = new PageWords(reader);
    }

    Page of(Standing standing) {
        String action = standing.action().name();
        String title = standing.state() == State.OPEN ? words.text("title." + action) : words.said(standing);
        String form = standing.state() == State.OPEN
                ? "<form method=\"post\"><button type=\"submit\">" + Text.html(words.text("button." + action))
                        + "</button></form>"
                : "";
        return page(200, title, facts(standing.incident()) + form);
    }

    /** The same for what never was one and for what is no more. */
    Page unknown() {
        return page(404, words.text("unknown"), paragraph("unknown.remedy"));
    }

    Page expired() {
        return page(410, words.text("expired"), paragraph("expired.remedy"));
    }

    Page tooMany() {
        return page(429, words.text("tooMany"), paragraph("tooMany.remedy"));
    }

    private String facts(IncidentView incident) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("incident", incident.title());
        facts.put("severity", incident.severity().name());
        facts.put("service", incident.service());
        facts.put("status", incident.status().name());
        return facts.entrySet().stream()
                .map(fact -> "<dt>" + Text.html(words.text(fact.getKey())) + "</dt><dd>"
                        + Text.html(Text.oneLine(fact.getValue())) + "</dd>")
                .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>\n"));
    }

    private String paragraph(String key) {
        return "<p>" + Text.html(words.text(key)) + "</p>";
    }

    private Page page(int status, String title, String content) {
        Map<String, String> values =
                Map.of("language", words.language(), "style", STYLE, "title", Text.html(title), "content", content);
        // in one pass, so that a value that looks like a place is not filled in turn
        String page = PLACE.matcher(PAGE)
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)))));
        return new Page(status, page);
    }

    private static String file(String name) {
        try (InputStream in = LinkPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
