package org.imas.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imas.delivery.Reason;
import org.imas.provider.Reach;
import org.imas.registry.ConfiguredProvider;

/** Collects who is told: one target once, whatever the number of reasons; and who should be but cannot. */
public final class Told {

    private final Instant at;
    private final Map<String, Recipient> byTarget = new LinkedHashMap<>();
    private final List<String> unreachable = new ArrayList<>();

    /** @param at when the change happens */
    public Told(Instant at) {
        this.at = at;
    }

    /** Those, as they were told of an earlier change. */
    public static Told again(List<Recipient> recipients, Instant at) {
        Told told = new Told(at);
        recipients.forEach(one -> told.byTarget.put(one.provider().id() + " " + one.target(), one));
        return told;
    }

    /**
     * A channel is another one on each provider; a person's address is the same whichever provider sends to it, so the
     * first provider keeps it.
     */
    void add(ConfiguredProvider provider, Reach reach, String target, Reason reason) {
        String key =
                reach == Reach.CHANNEL ? provider.id() + " " + target : reach + " " + target.toLowerCase(Locale.ROOT);
        Recipient known = byTarget.computeIfAbsent(key, k -> new Recipient(provider, target, new ArrayList<>()));
        if (!known.reasons().contains(reason)) {
            known.reasons().add(reason);
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
        return List.copyOf(byTarget.values());
    }

    List<String> unreachable() {
        return List.copyOf(unreachable);
    }
}
