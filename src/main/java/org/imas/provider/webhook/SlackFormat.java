package org.imas.provider.webhook;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.OutboundResponse;
import org.imas.provider.Counts;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Message;
import org.imas.provider.Rate;
import org.imas.provider.SendResult;

/**
 * Slack's incoming webhook: a line of text and one attachment, which has the colour of the severity as no block has;
 * Mattermost and Rocket.Chat take the same.
 */
final class SlackFormat implements WebhookFormat {

    // bounds of our own, after escaping: Slack splits a text from about 4,000 characters and cuts it at 40,000
    // (api.slack.com/changelog/2018-04), and folds an attachment long before
    static final int MAX_HEADLINE = 1000;
    static final int MAX_TEXT = 3000;
    static final int MAX_FIELD = 2000;
    static final int MAX_LINK = 2000;

    /** The plain texts that stand for an error: api.slack.com/changelog/2016-05-17. */
    static final Set<String> ERRORS = Set.of(
            "invalid_payload",
            "no_text",
            "invalid_blocks",
            "user_not_found",
            "action_prohibited",
            "invalid_token",
            "channel_not_found",
            "no_service",
            "no_team",
            "channel_is_archived",
            "rollup_error");

    @Override
    public List<Fault> faults(WebhookProvider.Settings settings) {
        String path = String.valueOf(settings.url().getRawPath());
        return isSlack(settings.url())
                        && !(host(settings.url()).equals("hooks.slack.com") && path.startsWith("/services/"))
                ? List.of(
                        new Fault("url", "must be an incoming webhook: https://hooks.slack.com/services/T.../B.../..."))
                : List.of();
    }

    /** Slack's own: about one a second; what is compatible with it has no such limit, or its own. */
    @Override
    public List<Rate> rates(URI url) {
        return isSlack(url) ? List.of(new Rate(1, Duration.ofSeconds(1), 1, Counts.INSTANCE)) : List.of();
    }

    private static boolean isSlack(URI url) {
        return host(url).equals("slack.com") || host(url).endsWith(".slack.com");
    }

    private static String host(URI url) {
        return String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    }

    @Override
    public WebhookCall call(Message message, WebhookProvider.Settings settings) {
        Facts facts = new Facts(message.notice(), settings.words());
        String headline = SlackMarkup.escape(facts.headline(), MAX_HEADLINE);
        JsonObjectBuilder attachment = Json.object()
                .add("color", String.format("#%06x", facts.rgb()))
                .add("fallback", headline)
                .add("fields", fields(facts));
        String text = text(facts);
        if (!text.isEmpty()) {
            attachment.add("text", text).add("mrkdwn_in", Json.array().add("text"));
        }
        attachment
                .add("footer", message.brand().product())
                .add("ts", message.notice().at().getEpochSecond());
        JsonObject body = Json.object()
                .add("text", headline)
                .add("attachments", Json.array().add(attachment))
                .build();
        return WebhookCall.of(settings, body.toString());
    }

    @Override
    public SendResult answered(OutboundResponse answer, HttpOutcome outcome) {
        String said = answer.body().strip();
        if (answer.status() / 100 != 2) {
            return named(outcome.of(answer), said);
        }
        // Slack says "ok", Mattermost likewise, Rocket.Chat {"success":true}
        return said.equals("ok") || said.replace(" ", "").matches("\\{\"(?:ok|success)\":true}")
                ? SendResult.accepted("ok")
                : SendResult.refused("not-slack", outcome.detail(answer) + ": no Slack webhook answers like this");
    }

    /** The same under the name that Slack has for it. */
    private static SendResult named(SendResult result, String said) {
        return ERRORS.contains(said)
                ? new SendResult(result.outcome(), said, result.detail(), result.retryAfter(), null)
                : result;
    }

    private static JsonArrayBuilder fields(Facts facts) {
        JsonArrayBuilder fields = Json.array();
        facts.values()
                .forEach((name, value) -> fields.add(Json.object()
                        .add("title", name)
                        .add("value", SlackMarkup.escape(value, MAX_FIELD))
                        .add("short", true)));
        return fields;
    }

    /** What was reported, and behind it the links, which must not be cut in half. */
    private static String text(Facts facts) {
        String links = facts.links(MAX_LINK).entrySet().stream()
                .map(link -> SlackMarkup.link(link.getValue(), link.getKey()))
                .collect(Collectors.joining(" • "));
        String body = SlackMarkup.escape(facts.notice().body().strip(), MAX_TEXT);
        return body.isEmpty() || links.isEmpty() ? body + links : body + "\n" + links;
    }
}
