package org.imas.provider.webhook;

import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imas.platform.Fault;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Message;
import org.imas.provider.RetryAfter;
import org.imas.provider.SendResult;

/**
 * Opsgenie's Alert API and its successor in Jira Service Management, which takes the same at another address: the
 * addresses of later calls follow from that of the first.
 */
final class OpsgenieFormat implements WebhookFormat {

    private static final Pattern CREATE = Pattern.compile(".*/alerts/?");
    private static final Pattern LOGIN = Pattern.compile("GenieKey \\S+");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    @Override
    public List<Fault> faults(WebhookProvider.Settings settings) {
        List<Fault> faults = new ArrayList<>();
        if (!CREATE.matcher(String.valueOf(settings.url().getRawPath())).matches()) {
            faults.add(new Fault("url", "must be where alerts are created: https://api.opsgenie.com/v2/alerts"));
        }
        Optional<String> login = WebhookHeaders.find(settings.headers(), "Authorization");
        if (login.isEmpty() || !LOGIN.matcher(login.get()).matches()) {
            faults.add(new Fault("headers.Authorization", "must be GenieKey and the key of an API integration"));
        }
        return faults;
    }

    @Override
    public WebhookCall call(Message message, WebhookProvider.Settings settings) {
        OpsgenieAlert alert = new OpsgenieAlert(message, settings.words());
        String action = action(message.notice().event());
        return action.isEmpty()
                ? WebhookCall.of(settings, alert.create().toString())
                : new WebhookCall(
                        "POST",
                        action(settings.url(), alert.alias(), action),
                        settings.headers(),
                        alert.change().toString());
    }

    @Override
    public SendResult answered(OutboundResponse response, HttpOutcome outcome) {
        ServiceAnswer answer = new ServiceAnswer(response, outcome);
        if (response.status() / 100 == 2) {
            return answer.accepted(
                    "not-opsgenie",
                    json -> Optional.of(json)
                            .filter(found -> found.get("requestId") instanceof JsonString)
                            .map(found -> answer.text(found, "requestId"))
                            .map(id -> SendResult.accepted("queued, not yet done: request " + id, id)));
        }
        SendResult result = outcome.of(response);
        return response.status() == 429 && result.retryAfter() == null
                ? SendResult.tryAgain(
                        result.code(), result.detail(), period(response).orElse(null))
                : result;
    }

    /** Nothing for what creates an alert. A mitigated incident stays open, but calls nobody any more. */
    private static String action(String event) {
        return switch (event) {
            case "ACKNOWLEDGED", "MITIGATED" -> "acknowledge";
            case "RESOLVED" -> "close";
            default -> "";
        };
    }

    /** Left out, the identifierType is id: then the service says 202 to an alias and does nothing. */
    static URI action(URI create, String alias, String action) {
        String query = create.getRawQuery() == null ? "" : create.getRawQuery();
        String root = create.toString().split("\\?", 2)[0].replaceFirst("/$", "");
        String encoded = URLEncoder.encode(alias, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(
                root + "/" + encoded + "/" + action + "?identifierType=alias" + (query.isEmpty() ? "" : "&" + query));
    }

    private static Optional<Duration> period(OutboundResponse response) {
        return response.header("x-ratelimit-period-in-sec")
                .map(String::strip)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> RetryAfter.seconds(new BigDecimal(text)));
    }
}
