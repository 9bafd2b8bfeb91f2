package org.imas.sandbox;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest arrivals; old ones fall out so that a sandbox left running keeps its small memory. */
public final class Arrivals {

    static final int MOST = 500;
    // at two bytes a character still a small part of a 64 MiB heap
    static final long MOST_CHARACTERS = 4L * 1024 * 1024;

    private final Clock clock;
    private final Deque<Arrival> kept = new ArrayDeque<>();
    private long lastId;
    private long characters;

    Arrivals(Clock clock) {
        this.clock = clock;
    }

    synchronized Arrival add(Channel channel, Content content, int status) {
        var arrival = new Arrival(++lastId, clock.instant(), channel, content, status);
        kept.addLast(arrival);
        characters += content.size();
        while (kept.size() > MOST || (characters > MOST_CHARACTERS && kept.size() > 1)) {
            characters -= kept.removeFirst().content().size();
        }
        return arrival;
    }

    /** All that are still kept, in the order in which they came. */
    public synchronized List<Arrival> all() {
        return List.copyOf(kept);
    }

    /** Those of one channel, in the order in which they came. */
    public List<Arrival> of(Channel channel) {
        return all().stream().filter(a -> a.channel() == channel).toList();
    }

    public synchronized void clear() {
        kept.clear();
        characters = 0;
    }

    synchronized long lastId() {
        return lastId;
    }
}
