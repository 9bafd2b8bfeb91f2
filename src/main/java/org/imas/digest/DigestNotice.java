package org.imas.digest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imas.incident.IncidentStatus;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.Text;

/** Puts several incidents into the words of one notice, which every provider can send as it is and cuts as it must. */
final class DigestNotice {

    private static final String DIGEST = "DIGEST";
    private static final String ALL_OVER = "DIGEST_OVER";
    private static final int SERVICES_NAMED = 3;
    private static final int TITLE_LENGTH = 300;

    /** So few fit into whatever shows more than a title. */
    private static final int MANY = 6;

    private DigestNotice() {}

    /** Of what was held back; where all of it is over by now, it says so. */
    static Notice of(List<Entry> entries, Instant at) {
        boolean over = entries.stream().noneMatch(Entry::open);
        return notice(over ? ALL_OVER : DIGEST, entries.size() + " incidents: " + services(entries), entries, at);
    }

    /** Of what a silence holds that is going to end. */
    static Notice ending(String title, List<Entry> entries, Instant at) {
        return notice("SILENCE_ENDS", title, entries, at);
    }

    private static Notice notice(String event, String title, List<Entry> entries, Instant at) {
        List<Entry> sorted = entries.stream().sorted(Entry.ORDER).toList();
        Entry gravest = sorted.get(0);
        boolean over = event.equals(ALL_OVER);
        return new Notice(
                event,
                1,
                gravest.incident().id(),
                gravest.incident().shortId(),
                Text.cut(title, TITLE_LENGTH),
                counts(sorted) + "\n" + lines(sorted),
                gravest.severity(),
                (over ? IncidentStatus.RESOLVED : IncidentStatus.TRIGGERED).name(),
                services(sorted),
                List.of(),
                Map.of(),
                Links.NONE,
                at,
                null);
    }

    /** Where a service may cut them they are numbered: the last one that is left says how many there were. */
    private static String lines(List<Entry> sorted) {
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> (sorted.size() < MANY ? "" : (i + 1) + "/" + sorted.size() + " ")
                        + sorted.get(i).line())
                .collect(Collectors.joining("\n"));
    }

    private static String counts(List<Entry> sorted) {
        return sorted.stream()
                .collect(Collectors.groupingBy(entry -> entry.notice().look(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(look -> look.getKey().emoji() + " " + look.getValue())
                .collect(Collectors.joining("  "));
    }

    private static String services(List<Entry> entries) {
        List<String> names = entries.stream()
                .map(entry -> entry.notice().service())
                .distinct()
                .toList();
        return names.stream().limit(SERVICES_NAMED).collect(Collectors.joining(", "))
                + (names.size() > SERVICES_NAMED ? ", +" + (names.size() - SERVICES_NAMED) : "");
    }
}
