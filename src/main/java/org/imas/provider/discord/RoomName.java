package org.imas.provider.discord;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of text channels: lower case, no spaces, 1 to 100 code points; as Discord itself would make them. */
final class RoomName {

    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_-]+");
    private static final Pattern HYPHENS = Pattern.compile("-{2,}");
    private static final Pattern EDGES = Pattern.compile("^[-\\p{M}]+|-+$");
    private static final String ARCHIVED = "archived-";
    private static final int TAIL = 6;

    private RoomName() {}

    static String of(String plain) {
        String name = HYPHENS.matcher(
                        FOREIGN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"))
                .replaceAll("-");
        String cut = cut(EDGES.matcher(name).replaceAll(""), DiscordRules.MAX_ROOM_NAME);
        return cut.isEmpty() ? "incident" : cut;
    }

    /** The same, told apart from those that are taken: Discord allows twins, people mix them up. */
    static String of(String plain, Set<String> taken) {
        String name = of(plain);
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            String suffix = "-" + i;
            free = cut(name, DiscordRules.MAX_ROOM_NAME - suffix.length()) + suffix;
        }
        return free;
    }

    /** {@code archived-}, the last 6 digits of the channel's id, and what it was called. */
    static String archived(String name, String id) {
        String mark = ARCHIVED + id.substring(Math.max(0, id.length() - TAIL));
        return name.startsWith(mark) ? name : cut(mark + "-" + name, DiscordRules.MAX_ROOM_NAME);
    }

    private static String cut(String name, int max) {
        return Markdown.points(name) <= max
                ? name
                : EDGES.matcher(name.substring(0, name.offsetByCodePoints(0, max)))
                        .replaceAll("");
    }
}
