package org.imas.provider;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.imas.platform.Json;
import org.imas.provider.discord.DiscordProvider;
import org.imas.provider.ntfy.NtfyProvider;
import org.imas.provider.slack.SlackProvider;
import org.imas.provider.webhook.WebhookProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A payload of the published list is text in every message, by the escaping of its format. Of mail: MailPayloadsTest. */
class PayloadsInMessagesTest {

    private static final Pattern OUR_LINK = Pattern.compile("<https?://[^<>|]*\\|[^<>]*>");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]*", Pattern.CASE_INSENSITIVE);

    private static JsonObject sent(NotificationProvider provider, String settings, String payload) {
        Record bound = SettingsForm.ofProvider(provider.getClass()).bind(Json.parse(settings.replace('\'', '"')));
        return Json.parse(provider.preview(Notices.message(Payloads.notice(payload), bound, "#incidents"))
                .content());
    }

    private static JsonObject webhook(String format, String more, String payload) {
        String settings = "{'url':'https://hub.example.org/hook','format':'" + format + "'" + more + "}";
        return sent(new WebhookProvider(), settings, payload);
    }

    /** Every text in it that people read, in the order in which it stands there. */
    private static List<String> texts(JsonValue value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof JsonString text) {
            texts.add(text.getString());
        } else if (value instanceof JsonArray array) {
            array.forEach(one -> texts.addAll(texts(one)));
        } else if (value instanceof JsonObject object) {
            object.values().forEach(one -> texts.addAll(texts(one)));
        }
        return texts;
    }

    /** What Slack reads as markup. */
    private static List<String> markup(JsonValue value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof JsonArray array) {
            array.forEach(one -> texts.addAll(markup(one)));
        } else if (value instanceof JsonObject object) {
            boolean plain = "plain_text".equals(object.getString("type", ""));
            object.forEach((key, one) -> {
                if (one instanceof JsonString text) {
                    if (!plain
                            && List.of("text", "value", "title", "fallback", "pretext")
                                    .contains(key)) {
                        texts.add(text.getString());
                    }
                } else {
                    texts.addAll(markup(one));
                }
            });
        }
        return texts;
    }

    private static String unescaped(String slack) {
        return slack.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String shown(String payload) {
        return Text.oneLine(payload);
    }

    private static void holdsNoMarkup(JsonObject message, String payload) {
        List<String> texts = markup(message);
        assertThat(texts).anySatisfy(text -> assertThat(unescaped(text)).contains(shown(payload)));
        assertThat(texts)
                .allSatisfy(text -> assertThat(OUR_LINK.matcher(text).replaceAll(""))
                        .as("markup in %s", text)
                        .doesNotContain("<", ">"));
    }

    @ParameterizedTest
    @MethodSource("org.imas.provider.Payloads#all")
    void slack_has_it_escaped(String payload) {
        holdsNoMarkup(sent(new SlackProvider(), "{'bot_token':'xoxb-1'}", payload), payload);
    }

    @ParameterizedTest
    @MethodSource("org.imas.provider.Payloads#all")
    void a_slack_webhook_has_it_escaped(String payload) {
        String settings = "{'url':'https://hooks.slack.com/services/T1/B1/x','format':'slack'}";
        holdsNoMarkup(sent(new WebhookProvider(), settings, payload), payload);
    }

    @ParameterizedTest
    @MethodSource("org.imas.provider.Payloads#all")
    void discord_has_every_mark_behind_a_backslash(String payload) {
        String settings = "{'webhook_url':'https://discord.com/api/webhooks/1/token'}";
        JsonObject embed = sent(new DiscordProvider(), settings, payload)
                .getJsonArray("embeds")
                .getJsonObject(0);
        String title = embed.getString("title");
        String plain = title.replaceAll("\\\\([\\\\*~`|<>\\[\\]#_])", "$1");
        assertThat(plain.replace(" ", "")).contains(shown(payload).replace(" ", ""));
        String bare = ADDRESS.matcher(title.replaceAll("\\\\.", "")).replaceAll("");
        assertThat(bare).doesNotContainPattern("[*~`|<>\\[\\]]");
    }

    @ParameterizedTest
    @MethodSource("org.imas.provider.Payloads#all")
    void ntfy_has_it_as_plain_text(String payload) {
        String settings = "{'server_url':'https://ntfy.sh','default_topic':'incidents'}";
        JsonObject message = sent(new NtfyProvider(), settings, payload);
        assertThat(message.getString("title")).contains(shown(payload));
        assertThat(message.getBoolean("markdown", false)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.imas.provider.Payloads#all")
    void webhooks_of_json_have_it_as_it_was_said(String payload) {
        assertThat(webhook("json", "", payload).getString("title")).isEqualTo(payload);
        String template = ",'template':{'note':'Down: {{title}}'}";
        assertThat(texts(webhook("custom", template, payload))).containsExactly("Down: " + payload);
    }

    @ParameterizedTest
    @MethodSource("org.imas.provider.Payloads#all")
    void pagerduty_and_opsgenie_have_it_as_plain_text(String payload) {
        String key = ",'routing_key':'0123456789abcdef0123456789abcdef'";
        assertThat(texts(sent(
                        new WebhookProvider(),
                        "{'url':'https://events.pagerduty.com/v2/enqueue','format':'pagerduty'" + key + "}",
                        payload)))
                .anySatisfy(text -> assertThat(text).contains(shown(payload)));
        assertThat(texts(sent(
                        new WebhookProvider(),
                        "{'url':'https://api.opsgenie.com/v2/alerts','format':'opsgenie',"
                                + "'headers':{'Authorization':'GenieKey 1'}}",
                        payload)))
                .anySatisfy(text -> assertThat(text).contains(shown(payload)));
    }

    @ParameterizedTest
    @MethodSource("org.imas.provider.Payloads#all")
    void cards_of_teams_have_it_without_a_tag_and_without_a_link_that_hides_where_it_leads(String payload) {
        List<String> card = texts(webhook("teams_messagecard", "", payload));
        assertThat(card).allSatisfy(text -> assertThat(text).doesNotContain("<", ">"));
        assertThat(card)
                .anySatisfy(text ->
                        assertThat(text.replace('‹', '<').replace('›', '>')).contains(shown(payload)));
        // adaptive cards know no HTML: a tag shows as it is written
        assertThat(texts(webhook("teams", "", payload)))
                .anySatisfy(text -> assertThat(text).contains(shown(payload)))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("](?=[(\\[:])"));
    }
}
