package org.imas.provider.ntfy;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.imas.platform.Fault;
import org.imas.platform.NotConnectedException;
import org.imas.platform.Outbound;
import org.imas.platform.OutboundRequest;
import org.imas.provider.CheckedSettings;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Message;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Preview;
import org.imas.provider.ProviderType;
import org.imas.provider.RateLimit;
import org.imas.provider.Redactor;
import org.imas.provider.SendResult;
import org.imas.provider.Setting;
import org.imas.provider.Wording;
import org.jspecify.annotations.Nullable;

/** Publishes to a topic of an ntfy server; later notices of an incident replace the first one on the phone. */
@Stateless
@Local(NotificationProvider.class)
@ProviderType(value = "NTFY", offersActions = true)
@RateLimit(permits = 1, per = "PT5S", burst = 60) // server/config.go: 60 at once, one more every 5 seconds
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NtfyProvider implements NotificationProvider {

    public record Settings(
            @Setting(
                    label = "Server",
                    help = "address of the server, without a topic",
                    required = true,
                    destination = true)
            URI serverUrl,

            @Setting(label = "Default topic", help = "1 to 64 of A-Z a-z 0-9 _ -", required = true, target = true)
            String defaultTopic,

            @Setting(label = "Access token", help = "for protected topics: tk_...", secret = true) @Nullable
            String accessToken,

            @Setting(label = "User name", help = "instead of an access token") @Nullable
            String username,

            @Setting(label = "Password", help = "of that user", secret = true) @Nullable
            String password,

            @Setting(
                    label = "Default priority",
                    help = "1 to 5, for everything that is no alarm; an alarm has that of its severity",
                    defaultValue = "3",
                    min = 1,
                    max = 5)
            int defaultPriority,

            @Setting(label = "Default tags", help = "added to those of the severity; a list, or one text with commas")
            List<String> defaultTags,

            @Setting(
                    label = "Markdown",
                    help = "show what was reported as Markdown; its author can then hide where a link leads",
                    defaultValue = "false")
            boolean markdown,

            @Setting(
                    label = "Language",
                    help = "of what people read",
                    defaultValue = Wording.EN,
                    options = {Wording.EN, Wording.FR})
            String language)
            implements CheckedSettings {

        @Override
        public List<Fault> faults() {
            return NtfyRules.faults(this);
        }
    }

    @Inject
    Outbound outbound;

    @Inject
    Clock clock;

    Duration timeout = OutboundRequest.DEFAULT_TIMEOUT;

    @Override
    @Timeout(value = 35, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 2, delay = 500, jitter = 200)
    public SendResult send(Message message) throws NotConnectedException {
        Settings settings = message.settings(Settings.class);
        if (!NtfyRules.isTopic(message.target())) {
            return SendResult.refused("bad-topic", "the target is not the name of an ntfy topic");
        }
        NtfyLogin login = NtfyLogin.of(settings);
        HttpOutcome outcome =
                new HttpOutcome(clock, Redactor.of(settings).with(login.header().values()));
        return outcome.exchange(
                outbound, request(message, settings, login), answer -> NtfyAnswer.read(answer, outcome, message));
    }

    @Override
    public Preview preview(Message message) {
        return Preview.json(NtfyBody.of(message, message.settings(Settings.class)), NtfyRules.MAX_JSON);
    }

    private OutboundRequest request(Message message, Settings settings, NtfyLogin login) {
        Map<String, String> headers = new HashMap<>(login.header());
        headers.put("Content-Type", "application/json");
        // JSON goes to the root: posted to the topic's own address, it would be shown as text and answered 200
        return new OutboundRequest(
                "POST", settings.serverUrl().resolve("/"), headers, NtfyBody.of(message, settings), timeout);
    }
}
