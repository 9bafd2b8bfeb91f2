package org.imas.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The incidents of a period, by service and severity or as whoever reads them wants them. */
final class IncidentBook implements Book {

    private final Map<Key, Tally> tallies = new HashMap<>();
    private final Function<Key, Tally> places;

    /** By service and severity, so that it can be written down. */
    IncidentBook() {
        this.places = key -> tallies.computeIfAbsent(key, one -> new Tally());
    }

    /** Counts each where that says, and keeps nothing itself: of a quarter there are too many to be counted twice. */
    IncidentBook(Function<Key, Tally> places) {
        this.places = places;
    }

    /** What incidents of one line have in common. */
    record Key(UUID service, String severity) {}

    void add(IncidentRow incident) {
        tally(new Key(incident.service(), incident.severity())).add(incident);
    }

    @Override
    public void read(String document) {
        document.lines().forEach(line -> {
            Iterator<String> fields = Arrays.asList(line.split("\t", -1)).iterator();
            tally(new Key(UUID.fromString(fields.next()), fields.next())).read(fields);
        });
    }

    @Override
    public String document() {
        return tallies.entrySet().stream()
                .map(line -> line.getKey().service() + "\t" + line.getKey().severity()
                        + line.getValue().text())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public boolean open() {
        return tallies.values().stream().anyMatch(tally -> tally.open() > 0);
    }

    private Tally tally(Key key) {
        return places.apply(key);
    }
}
