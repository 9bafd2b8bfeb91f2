package org.imas.provider.webhook;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.NotConnectedException;
import org.imas.platform.Outbound;
import org.imas.platform.OutboundRequest;
import org.imas.provider.CheckedSettings;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Message;
import org.imas.provider.NotificationProvider;
import org.imas.provider.ProviderType;
import org.imas.provider.Redactor;
import org.imas.provider.SendResult;
import org.imas.provider.Setting;
import org.imas.provider.WebAddress;

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
                    defaultValue = WebhookFormat.JSON,
                    options = {WebhookFormat.JSON})
            String format,

            @Setting(label = "Headers", help = "sent with every call, such as Authorization", secret = true)
            Map<String, String> headers)
            implements CheckedSettings {

        @Override
        public List<Fault> faults() {
            List<Fault> faults = new ArrayList<>(WebAddress.faults("url", url));
            faults.addAll(WebhookHeaders.faults(headers));
            return faults;
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
    @Bulkhead(20)
    public SendResult send(Message message) throws NotConnectedException {
        Settings settings = message.settings(Settings.class);
        return new HttpOutcome(clock, Redactor.of(settings)).send(outbound, request(message, settings));
    }

    private OutboundRequest request(Message message, Settings settings) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(WebhookHeaders.DELIVERY, message.deliveryId().toString());
        if ("GET".equals(settings.method())) {
            headers.putAll(settings.headers());
            URI query = WebhookQuery.of(settings.url(), WebhookBody.of(message));
            return new OutboundRequest("GET", query, headers, "", timeout);
        }
        headers.put("Content-Type", "application/json");
        settings.headers().forEach((name, value) -> {
            headers.keySet().removeIf(name::equalsIgnoreCase);
            headers.put(name, value);
        });
        WebhookFormat format = Objects.requireNonNull(WebhookFormat.BY_NAME.get(settings.format()));
        String body = Json.SNAKE.write(format.payload(message));
        return new OutboundRequest(settings.method(), settings.url(), headers, body, timeout);
    }
}
