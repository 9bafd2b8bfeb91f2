package org.imas.provider.ntfy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.imas.platform.Json;
import org.imas.provider.Links;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Text;
import org.imas.provider.Wording;
import org.jspecify.annotations.Nullable;

/** The JSON that is published, within the server's limits whatever the notice holds. */
final class NtfyBody {

    private static final Wording WORDS = Wording.ENGLISH;

    /** What ntfy takes; {@code sequenceId} is the same for all notices of an incident, so that the last one shows. */
    public record Publish(
            String topic,
            String title,
            String message,
            int priority,
            List<String> tags,
            @Nullable String click,
            List<Action> actions,
            String sequenceId) {

        Publish withMessage(String text) {
            return new Publish(topic, title, text, priority, tags, click, actions, sequenceId);
        }
    }

    /** A button that opens a page. */
    public record Action(String action, String label, String url) {}

    private NtfyBody() {}

    static String of(Message message, NtfyProvider.Settings settings) {
        Notice notice = message.notice();
        NtfyLook look = NtfyLook.of(notice, settings);
        Publish frame = new Publish(
                message.target(),
                Text.cutJson(Text.oneLine(WORDS.headline(notice)), NtfyRules.MAX_TITLE),
                "",
                look.priority(),
                look.tags(),
                link(notice.links().incident()),
                actions(notice.links()),
                notice.incidentId().toString());
        int room = NtfyRules.MAX_JSON - bytes(Json.SNAKE.write(frame));
        String text = Text.cutBytes(text(notice), NtfyRules.MAX_MESSAGE);
        return Json.SNAKE.write(frame.withMessage(Text.cutJson(text, room)));
    }

    private static String text(Notice notice) {
        String facts = String.join(
                "\n",
                fact("label.severity", notice.severity()),
                fact("label.service", notice.service()),
                fact("label.status", notice.status()));
        return notice.body().isBlank() ? facts : facts + "\n\n" + notice.body();
    }

    private static String fact(String label, String value) {
        return WORDS.text(label) + ": " + value;
    }

    private static List<Action> actions(Links links) {
        return Stream.of(
                        action("link.war_room", links.warRoom()),
                        action("link.runbook", links.runbook()),
                        action("link.lid", links.lid()))
                .flatMap(List::stream)
                .limit(NtfyRules.MAX_ACTIONS)
                .toList();
    }

    private static List<Action> action(String label, @Nullable String url) {
        String link = link(url);
        return link == null ? List.of() : List.of(new Action("view", WORDS.text(label), link));
    }

    /** A link that can be followed; one that is too long is left out, as half of it leads nowhere. */
    private static @Nullable String link(@Nullable String url) {
        return url != null && Text.isLink(url) && bytes(url) <= NtfyRules.MAX_LINK ? url : null;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
