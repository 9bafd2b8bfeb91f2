package org.imas.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The deliveries of a period that were to tell somebody, by provider and type. */
final class DeliveryBook implements Book {

    private final Map<Key, DeliveryTally> tallies = new HashMap<>();

    /** What deliveries of one line have in common; a provider has the name it had at the promise. */
    record Key(String provider, String type) {}

    DeliveryTally tally(Key key) {
        return tallies.computeIfAbsent(key, one -> new DeliveryTally());
    }

    void each(BiConsumer<Key, DeliveryTally> reader) {
        tallies.forEach(reader);
    }

    @Override
    public void read(String document) {
        document.lines().forEach(line -> {
            Iterator<String> fields = Arrays.asList(line.split("\t", -1)).iterator();
            tally(new Key(Counts.words(fields.next()), fields.next())).read(fields);
        });
    }

    @Override
    public String document() {
        return tallies.entrySet().stream()
                .map(line -> Counts.word(line.getKey().provider()) + "\t"
                        + line.getKey().type() + line.getValue().text())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public boolean open() {
        return tallies.values().stream().anyMatch(tally -> tally.open() > 0);
    }
}
