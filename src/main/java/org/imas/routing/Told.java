package org.imas.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imas.delivery.Reason;
import org.imas.provider.Reach;
import org.imas.registry.ConfiguredProvider;

/** Collects who is told: one target once, whatever the number of reasons; and who should be but cannot. */
public final class Told {

    private final Instant at;
    private final Map<String, Entry> byTarget = new LinkedHashMap<>();
    private final List<String> unreachable = new ArrayList<>();

    /** @param at when the change happens */
    public Told(Instant at) {
        this.at = at;
    }

    /** A target with all that makes that it is told; of ways that lead to it the first. */
    record Entry(Way way, List<Cause> causes) {

        List<Reason> reasons() {
            return causes.stream()
                    .flatMap(cause -> cause.reasons().stream())
                    .distinct()
                    .toList();
        }
    }

    void add(ConfiguredProvider provider, Reach reach, String target, Reason reason) {
        add(new Way(provider, reach, target), Cause.of(reason));
    }

    /** The first provider keeps an address. */
    void add(Way way, Cause cause) {
        List<Cause> causes = byTarget.computeIfAbsent(way.key(), k -> new Entry(way, new ArrayList<>()))
                .causes();
        if (!causes.contains(cause)) {
            causes.add(cause);
        }
    }

    Instant at() {
        return at;
    }

    /** Somebody who should be told cannot be; the line says who and why. */
    public void cannot(String line) {
        if (!unreachable.contains(line)) {
            unreachable.add(line);
        }
    }

    public List<Recipient> recipients() {
        return byTarget.values().stream()
                .map(entry -> new Recipient(entry.way().provider(), entry.way().target(), entry.reasons()))
                .toList();
    }

    List<Entry> entries() {
        return List.copyOf(byTarget.values());
    }

    public List<String> unreachable() {
        return List.copyOf(unreachable);
    }
}
