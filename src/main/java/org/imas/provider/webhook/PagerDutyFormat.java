package org.imas.provider.webhook;

import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.OutboundResponse;
import org.imas.provider.Counts;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Message;
import org.imas.provider.Rate;
import org.imas.provider.SendResult;
import org.jspecify.annotations.Nullable;

/** PagerDuty's Events API v2: an alarm opens an alert there, what happens to it later follows under the same key. */
final class PagerDutyFormat implements WebhookFormat {

    /** Where the specification writes the key down; the service wants it in the body and nowhere else. */
    static final String ROUTING_KEY = "routing_key";

    /** "Length of 'routing_key' is incorrect (should be 32 characters)". */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{32}");

    private static final String PATH = "/v2/enqueue";

    @Override
    public List<Fault> faults(WebhookProvider.Settings settings) {
        List<Fault> faults = new ArrayList<>();
        String path = String.valueOf(settings.url().getRawPath()).replaceFirst("/$", "");
        if (!path.endsWith(PATH)) {
            faults.add(new Fault("url", "must be the Events API v2: https://events.pagerduty.com" + PATH));
        }
        Optional<String> header = WebhookHeaders.find(settings.headers(), ROUTING_KEY);
        if (settings.routingKey() == null && header.isEmpty()) {
            faults.add(new Fault(ROUTING_KEY, "is required: the integration key of a service, 32 letters and digits"));
        } else if (settings.routingKey() != null && header.isPresent()) {
            faults.add(new Fault(ROUTING_KEY, "is given under headers as well: give it once"));
        } else if (settings.routingKey() != null && !isKey(settings.routingKey())) {
            faults.add(new Fault(ROUTING_KEY, "must be 32 letters and digits"));
        }
        return faults;
    }

    // the documented samples hold a placeholder under headers, and must be saved as they are
    @Override
    public Optional<SendResult> refusal(WebhookProvider.Settings settings) {
        return isKey(key(settings))
                ? Optional.empty()
                : Optional.of(SendResult.refused(
                        "bad-routing-key", "the routing_key is not 32 letters and digits: PagerDuty would refuse it"));
    }

    /** 05-Rate-Limits: about 120 calls a minute for each key. */
    @Override
    public List<Rate> rates(URI url) {
        return List.of(new Rate(91, Duration.ofMinutes(1), 30, Counts.INSTANCE));
    }

    @Override
    public Integer limit() {
        return PagerDutyAlert.MAX_EVENT;
    }

    @Override
    public WebhookCall call(Message message, WebhookProvider.Settings settings) {
        String action = action(message.notice().event());
        JsonObjectBuilder event = Json.object()
                .add(ROUTING_KEY, String.valueOf(key(settings)))
                .add("event_action", action)
                .add("dedup_key", message.brand().incidentKey(message.notice().incidentId()));
        if ("trigger".equals(action)) {
            new PagerDutyAlert(message, settings.words()).addTo(event);
        }
        Map<String, String> headers = new LinkedHashMap<>(settings.headers());
        headers.keySet().removeIf(ROUTING_KEY::equalsIgnoreCase);
        return new WebhookCall("POST", settings.url(), headers, event.build().toString());
    }

    @Override
    public SendResult answered(OutboundResponse response, HttpOutcome outcome) {
        ServiceAnswer answer = new ServiceAnswer(response, outcome);
        if (response.status() / 100 == 2) {
            return answer.accepted(
                    "not-pagerduty",
                    json -> "success".equals(answer.text(json, "status"))
                            ? Optional.of(SendResult.accepted(
                                    "HTTP " + response.status() + ": " + answer.text(json, "message"),
                                    answer.text(json, "dedup_key")))
                            : Optional.empty());
        }
        return answer.json()
                .filter(json -> response.status() == 400 && "invalid event".equals(answer.text(json, "status")))
                .map(json -> SendResult.refused(
                        "invalid-event", answer.text(json, "message") + ": " + answer.texts(json, "errors")))
                .orElseGet(() -> outcome.of(response));
    }

    /** A mitigated incident is still open, but nobody needs to be called for it any more: that is acknowledged there. */
    private static String action(String event) {
        return switch (event) {
            case "ACKNOWLEDGED", "MITIGATED" -> "acknowledge";
            case "RESOLVED" -> "resolve";
            default -> "trigger";
        };
    }

    private static @Nullable String key(WebhookProvider.Settings settings) {
        return settings.routingKey() != null
                ? settings.routingKey()
                : WebhookHeaders.find(settings.headers(), ROUTING_KEY).orElse(null);
    }

    private static boolean isKey(@Nullable String text) {
        return text != null && KEY.matcher(text).matches();
    }
}
