package org.imas.provider.webhook;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.NotConnectedException;
import org.imas.platform.Outbound;
import org.imas.platform.OutboundRequest;
import org.imas.platform.OutboundResponse;
import org.imas.provider.CheckedSettings;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Message;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Preview;
import org.imas.provider.ProviderType;
import org.imas.provider.Rate;
import org.imas.provider.Redactor;
import org.imas.provider.SendResult;
import org.imas.provider.Setting;
import org.imas.provider.Wording;
import org.jspecify.annotations.Nullable;

/** Calls an HTTP endpoint of the operator's choice. There is one endpoint, so the message's target is not looked at. */
@Stateless
@Local(NotificationProvider.class)
@ProviderType("WEBHOOK")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookProvider implements NotificationProvider {

    public record Settings(
            @Setting(
                    label = "Address",
                    help = "http or https; shown without what stands behind the host, as that may be a secret",
                    required = true,
                    secret = true,
                    destination = true)
            URI url,

            @Setting(
                    label = "Method",
                    help = "GET puts the values into the query",
                    defaultValue = "POST",
                    options = {"POST", "PUT", "PATCH", "GET"})
            String method,

            @Setting(
                    label = "Format",
                    help = "what the body looks like",
                    defaultValue = WebhookFormats.JSON,
                    options = {
                        WebhookFormats.JSON,
                        WebhookFormats.SLACK,
                        WebhookFormats.TEAMS,
                        WebhookFormats.TEAMS_MESSAGECARD,
                        WebhookFormats.PAGERDUTY,
                        WebhookFormats.OPSGENIE,
                        WebhookFormats.CUSTOM
                    })
            String format,

            @Setting(label = "Headers", help = "sent with every call, such as Authorization", secret = true)
            Map<String, String> headers,

            @Setting(label = "Template", help = "the JSON to send with the format custom, with {{variables}}")
            JsonObject template,

            @Setting(label = "Routing key", help = "integration key of a PagerDuty service", secret = true) @Nullable
            String routingKey,

            @Setting(
                    label = "Signing secret",
                    help = "16 to 256 characters; each call is then signed in X-IMAS-Signature",
                    secret = true)
            @Nullable
            String signingSecret,

            @Setting(
                    label = "Success statuses",
                    help = "what counts as accepted with json and custom, such as 200-299,409; absent: 2xx")
            List<String> successStatuses,

            @Setting(
                    label = "Language",
                    help = "of what people read",
                    defaultValue = Wording.EN,
                    options = {Wording.EN, Wording.FR})
            String language)
            implements CheckedSettings {

        @Override
        public List<Fault> faults() {
            return WebhookRules.faults(this);
        }

        Wording words() {
            return Wording.of(language);
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
        WebhookFormat format = WebhookFormats.named(settings.format());
        Optional<SendResult> refusal = format.refusal(settings);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        HttpOutcome outcome = new HttpOutcome(clock, Redactor.of(settings));
        return outcome.exchange(
                outbound, request(message, settings, format), answer -> judged(answer, outcome, settings));
    }

    @Override
    public Preview preview(Message message) {
        Settings settings = message.settings(Settings.class);
        WebhookFormat format = WebhookFormats.named(settings.format());
        WebhookCall call = format.call(message, settings);
        // of a GET the values stand in the address, which may be a secret
        String content = call.body().isEmpty() ? Json.SNAKE.write(WebhookBody.of(message)) : call.body();
        return Preview.json(content, format.limit());
    }

    @Override
    public List<Rate> rates(Record settings, List<Rate> usual) {
        return settings instanceof Settings own
                ? WebhookFormats.named(own.format()).rates(own.url())
                : usual;
    }

    @Override
    public boolean needsTarget(Record settings) {
        return false;
    }

    private OutboundRequest request(Message message, Settings settings, WebhookFormat format) {
        WebhookCall call = format.call(message, settings);
        Map<String, String> headers = WebhookHeaders.of(message, call);
        if (settings.signingSecret() != null) {
            headers.put(Signature.HEADER, Signature.of(settings.signingSecret(), clock.instant(), call.body()));
        }
        return new OutboundRequest(call.method(), call.uri(), headers, call.body(), timeout);
    }

    private static SendResult judged(OutboundResponse answer, HttpOutcome outcome, Settings settings) {
        return settings.successStatuses().isEmpty()
                ? WebhookFormats.named(settings.format()).answered(answer, outcome)
                : new SuccessStatuses(settings.successStatuses()).judge(answer, outcome);
    }
}
