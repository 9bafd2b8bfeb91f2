package org.imas.provider.discord;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.imas.platform.Json;
import org.imas.provider.Brand;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.Offers;
import org.imas.provider.Text;
import org.imas.provider.Wording;
import org.jspecify.annotations.Nullable;

/** The card that shows an incident, within Discord's limits whatever the notice holds. */
final class DiscordEmbed {

    private static final Wording WORDS = Wording.ENGLISH;

    /** One name and value on the card. */
    private record Field(String name, String value, boolean inline) {

        int points() {
            return Markdown.points(name) + Markdown.points(value);
        }
    }

    private DiscordEmbed() {}

    static JsonObject of(Notice notice, Brand brand) {
        return of(notice, brand, Offers.NONE);
    }

    static JsonObject of(Notice notice, Brand brand, Offers offers) {
        String title = Markdown.line(headline(notice), DiscordRules.MAX_TITLE);
        String footer = Text.cut(Text.oneLine(brand.product() + " • " + notice.shortId()), DiscordRules.OWN_FOOTER);
        List<Field> fields = fields(notice, offers);
        int used = Markdown.points(title)
                + Markdown.points(footer)
                + fields.stream().mapToInt(Field::points).sum();
        String description =
                Markdown.fit(notice.body(), Math.min(DiscordRules.MAX_DESCRIPTION, DiscordRules.MAX_SUM - used));
        JsonObjectBuilder embed = Json.object().add("title", title);
        String link = notice.links().incident();
        if (link != null && Text.isLink(link) && Markdown.points(link) <= DiscordRules.MAX_URL) {
            embed.add("url", link);
        }
        if (!description.isEmpty()) {
            embed.add("description", description);
        }
        return embed.add("color", notice.look().rgb())
                .add("fields", json(fields))
                .add("footer", Json.object().add("text", footer))
                .add("timestamp", notice.at().truncatedTo(ChronoUnit.MILLIS).toString())
                .build();
    }

    /** What happened in a few words, still to be fitted: {@code ✅ Resolved: Redis Cluster Down}. */
    static String headline(Notice notice) {
        return WORDS.emoji(notice) + " " + WORDS.headline(notice);
    }

    private static List<Field> fields(Notice notice, Offers offers) {
        List<Field> fields = new ArrayList<>();
        add(fields, fact("🖥️ ", "label.service", Markdown.line(notice.service(), DiscordRules.MAX_VALUE)));
        add(fields, fact("⚠️ ", "label.severity", Markdown.line(notice.severity(), DiscordRules.OWN_FACT)));
        add(fields, fact("📊 ", "label.status", Markdown.line(notice.status(), DiscordRules.OWN_FACT)));
        add(fields, new Field("👉 " + WORDS.text("label.act"), act(offers), false));
        add(fields, new Field("🔗 Links", links(notice.links()), false));
        return fields;
    }

    private static Field fact(String emoji, String label, String value) {
        return new Field(emoji + WORDS.text(label), value, true);
    }

    /** An empty value would spoil the whole message. */
    private static void add(List<Field> fields, Field field) {
        if (!field.value().isEmpty()) {
            fields.add(field);
        }
    }

    private static String act(Offers offers) {
        StringBuilder line = new StringBuilder();
        link(line, WORDS.text("action.acknowledge"), offers.acknowledge());
        link(line, WORDS.text("action.resolve"), offers.resolve());
        return line.toString();
    }

    private static String links(Links links) {
        StringBuilder line = new StringBuilder();
        link(line, "Dashboard", links.incident());
        link(line, WORDS.text("link.runbook"), links.runbook());
        link(line, "LID", links.lid());
        link(line, WORDS.text("link.war_room"), links.warRoom());
        return line.toString();
    }

    /** A link that does not fit is left out, as half of it leads nowhere. */
    private static void link(StringBuilder line, String label, @Nullable String url) {
        if (url == null || !Text.isLink(url)) {
            return;
        }
        // the first closing parenthesis would end the link
        String target = url.replace("(", "%28").replace(")", "%29");
        String link = (line.isEmpty() ? "• [" : " • [") + label + "](" + target + ")";
        if (Markdown.points(line + link) <= DiscordRules.MAX_VALUE) {
            line.append(link);
        }
    }

    private static JsonArrayBuilder json(List<Field> fields) {
        JsonArrayBuilder array = Json.array();
        fields.forEach(field -> array.add(Json.object()
                .add("name", field.name())
                .add("value", field.value())
                .add("inline", field.inline())));
        return array;
    }
}
