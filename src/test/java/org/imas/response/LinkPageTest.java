package org.imas.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.imas.incident.IncidentStatus;
import org.imas.incident.IncidentView;
import org.imas.incident.Notification;
import org.imas.incident.Severity;
import org.imas.platform.Ids;
import org.imas.provider.Action;
import org.imas.response.Standing.Doer;
import org.imas.response.Standing.State;
import org.junit.jupiter.api.Test;

class LinkPageTest {

    private static final Instant AT = Instant.parse("2026-02-05T18:30:00Z");
    private final LinkPage page = new LinkPage(Locale.ENGLISH);

    private static Standing standing(State state, IncidentStatus status, String title) {
        IncidentView incident = new IncidentView(
                Ids.next(),
                "abc12345",
                title,
                "",
                "redis",
                null,
                List.of(),
                Severity.SEV1_CRITICAL,
                status,
                Notification.ROUTED,
                Map.of(),
                null,
                1,
                AT,
                "x",
                null,
                null,
                null,
                null,
                AT,
                AT,
                null,
                null,
                null);
        Doer by = state == State.OPEN ? null : new Doer("<Ada>", AT);
        return new Standing(incident, Action.ACKNOWLEDGE, state, by);
    }

    @Test
    void an_open_one_shows_the_incident_and_one_button() {
        LinkPage.Page shown = page.of(standing(State.OPEN, IncidentStatus.TRIGGERED, "Redis down"));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html())
                .contains("Redis down", "SEV1_CRITICAL", "redis", "TRIGGERED", "<html lang=\"en\">")
                .containsOnlyOnce("<form method=\"post\"><button type=\"submit\">Acknowledge</button></form>")
                .doesNotContain("<script", "{{");
    }

    @Test
    void every_text_from_outside_is_escaped() {
        String html = page.of(
                        standing(State.USED, IncidentStatus.ACKNOWLEDGED, "<script>alert(1)</script>{{style}}\"'&"))
                .html();
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;{{style}}&quot;&#39;&amp;")
                .contains("This link was used: acknowledged by &lt;Ada&gt;, 2026-02-05 18:30 UTC.")
                .doesNotContain("<script", "<Ada>", "<form");
    }

    @Test
    void it_says_what_was_done_and_what_is_needless() {
        assertThat(page.of(standing(State.DONE, IncidentStatus.ACKNOWLEDGED, "t"))
                        .html())
                .contains("<h1>Acknowledged by &lt;Ada&gt;, 2026-02-05 18:30 UTC.</h1>");
        assertThat(page.of(standing(State.NEEDLESS, IncidentStatus.RESOLVED, "t"))
                        .html())
                .contains("<h1>Resolved already, by &lt;Ada&gt;, 2026-02-05 18:30 UTC.</h1>");
    }

    @Test
    void what_is_wrong_or_over_tells_nothing_of_any_incident_and_looks_alike() {
        assertThat(page.unknown().status()).isEqualTo(404);
        assertThat(page.expired().status()).isEqualTo(410);
        assertThat(page.unknown().html()).contains("This link is not valid.").doesNotContain("<dl>", "<form");
        assertThat(page.expired().html())
                .contains("This link is no longer valid.")
                .doesNotContain("<dl>", "<form");
    }

    @Test
    void who_guesses_too_often_is_told_to_wait() {
        assertThat(page.tooMany().status()).isEqualTo(429);
        assertThat(page.tooMany().html()).contains("Too many links").doesNotContain("<dl>", "<form");
    }

    @Test
    void it_speaks_french_to_who_reads_french() {
        String html = new LinkPage(Locale.FRENCH)
                .of(standing(State.OPEN, IncidentStatus.TRIGGERED, "L'incident"))
                .html();
        assertThat(html)
                .contains("<html lang=\"fr\">", "Prendre en charge cet incident\u00a0?", "Gravité", "L&#39;incident");
    }

    @Test
    void both_languages_have_the_same_words() throws Exception {
        assertThat(words("page.properties").keySet())
                .isEqualTo(words("page_fr.properties").keySet());
    }

    private static Properties words(String name) throws Exception {
        Properties words = new Properties();
        try (InputStream in = LinkPage.class.getResourceAsStream(name)) {
            words.load(in);
        }
        return words;
    }
}
