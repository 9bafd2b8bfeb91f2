package org.imas.provider.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.Outbound;
import org.imas.provider.HttpRemote;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Outcome;
import org.imas.provider.ProviderContract;
import org.imas.provider.RandomText;
import org.imas.provider.SendResult;
import org.imas.provider.SettingsForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every format of the webhook must keep to: the contract of all providers, and that nothing is interpreted. */
abstract class FormatContract extends ProviderContract {

    protected static final Instant NOW = Instant.parse("2026-02-05T18:31:00Z");

    protected final SettingsForm form = SettingsForm.ofProvider(WebhookProvider.class);

    /** The settings besides the address, as the members of a JSON object. */
    protected abstract String more();

    /** Behind the host; holds the {@link #CANARY}. */
    protected String path() {
        return "/hook/" + CANARY;
    }

    @Override
    protected final Class<? extends NotificationProvider> type() {
        return WebhookProvider.class;
    }

    @Override
    protected NotificationProvider provider(boolean allowPrivate) {
        WebhookProvider provider = new WebhookProvider();
        provider.outbound = new Outbound(allowPrivate);
        provider.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        provider.timeout = SHORT;
        return provider;
    }

    @Override
    protected JsonObject settings(int port) {
        return Json.parse("{\"url\":\"http://localhost:" + port + path() + "\"," + more().replace('\'', '"') + "}");
    }

    @Override
    protected final String target() {
        return "";
    }

    protected HttpRemote service() {
        return (HttpRemote) remote;
    }

    /** What goes over the wire for a notice, which the service takes. */
    protected String sent(Notice notice) throws Exception {
        remote.accepts();
        SendResult result = send(notice);
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.ACCEPTED);
        return remote.received();
    }

    protected JsonObject body(Notice notice) throws Exception {
        return Json.parse(readable(sent(notice)));
    }

    /** How an answer ends. */
    protected SendResult after(int status, String body, String... headers) throws Exception {
        service().answers(status, body, headers);
        return send(Notices.of("TRIGGERED"));
    }

    protected List<Fault> faults(String json) {
        return form.faults(Json.parse(json.replace('\'', '"')));
    }

    protected static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18})
    void whateverANoticeHoldsWhatIsSentIsWholeJsonWithoutHalfACharacter(int seed) throws Exception {
        Notice notice = Notices.of("TRIGGERED", RandomText.of(seed, 400), RandomText.of(seed + 100, 9000));
        String sent = readable(sent(Notices.service(notice, RandomText.of(seed + 200, 300))));
        assertThat(Json.parse(sent)).isNotEmpty();
        assertThat(sent).doesNotContain("\uFFFD");
    }
}
