package org.imas.provider.ntfy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.imas.platform.Json;
import org.imas.provider.Links;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Offers;
import org.imas.provider.Text;
import org.imas.provider.Wording;
import org.jspecify.annotations.Nullable;

/** The JSON that is published, within the server's limits whatever the notice holds. */
final class NtfyBody {

    /** What ntfy takes; a null is left out. */
    public record Publish(
            String topic,
            String title,
            String message,
            int priority,
            List<String> tags,
            @Nullable String click,
            List<Action> actions,
            @Nullable Boolean markdown,
            String sequenceId) {

        Publish withMessage(String text) {
            return new Publish(topic, title, text, priority, tags, click, actions, markdown, sequenceId);
        }
    }

    /** A button that opens a page, or calls it; then the notification goes away. */
    public record Action(
            String action,
            String label,
            String url,
            @Nullable String method,
            @Nullable Boolean clear) {}

    private final Notice notice;
    private final NtfyProvider.Settings settings;
    private final Wording words;
    private final Offers offers;

    private NtfyBody(Message message, NtfyProvider.Settings settings) {
        this.notice = message.notice();
        this.offers = message.offers();
        this.settings = settings;
        this.words = Wording.of(settings.language());
    }

    static String of(Message message, NtfyProvider.Settings settings) {
        NtfyBody body = new NtfyBody(message, settings);
        Publish frame = body.frame(message.target());
        int room = NtfyRules.MAX_JSON - bytes(Json.SNAKE.write(frame));
        String text = Text.cutBytes(body.text(), NtfyRules.MAX_MESSAGE);
        return Json.SNAKE.write(frame.withMessage(Text.cutJson(text, room)));
    }

    private Publish frame(String topic) {
        NtfyLook look = NtfyLook.of(notice, settings);
        return new Publish(
                topic,
                Text.cutJson(Text.oneLine(words.headline(notice)), NtfyRules.MAX_TITLE),
                "",
                look.priority(),
                look.tags(),
                link(notice.links().incident()),
                actions(notice.links()),
                settings.markdown() ? true : null,
                sequenceId(notice));
    }

    /** The same for all notices of an incident, so that the last one shows. */
    static String sequenceId(Notice notice) {
        return notice.incidentId().toString();
    }

    private String text() {
        // Markdown joins lines that do not end in two spaces
        String facts = String.join(
                settings.markdown() ? "  \n" : "\n",
                fact("label.severity", notice.severity()),
                fact("label.service", notice.service()),
                fact("label.status", notice.status()));
        return notice.body().isBlank() ? facts : facts + "\n\n" + notice.body();
    }

    private String fact(String label, String value) {
        return words.text("fact", words.text(label), value);
    }

    private List<Action> actions(Links links) {
        return Stream.of(
                        acknowledge(),
                        action("link.war_room", links.warRoom()),
                        action("link.runbook", links.runbook()),
                        action("link.lid", links.lid()))
                .flatMap(List::stream)
                .limit(NtfyRules.MAX_ACTIONS)
                .toList();
    }

    /** Pressed in the app on purpose, it acts at once: an app does not follow links by itself as mail scanners do. */
    private List<Action> acknowledge() {
        String link = link(offers.acknowledge());
        return link == null
                ? List.of()
                : List.of(new Action("http", words.text("action.acknowledge"), link, "POST", true));
    }

    private List<Action> action(String label, @Nullable String url) {
        String link = link(url);
        return link == null ? List.of() : List.of(new Action("view", words.text(label), link, null, null));
    }

    /** A link that can be followed; one that is too long is left out, as half of it leads nowhere. */
    private static @Nullable String link(@Nullable String url) {
        return url != null && Text.isLink(url) && bytes(url) <= NtfyRules.MAX_LINK ? url : null;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
