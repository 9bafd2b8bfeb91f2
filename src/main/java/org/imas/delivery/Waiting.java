package org.imas.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.imas.registry.Admission;

/**
 * The due deliveries that a node has heard of and not yet claimed: those that are ready, the most urgent first, and
 * those that wait in the lane of a target whose provider cannot take more for the moment. A provider that is busy is
 * asked again once half of its calls are over, else in ones it would never catch up.
 */
final class Waiting {

    /** How many are kept in mind; the database remembers the rest. */
    static final int MOST = 50_000;

    /** How many more ask for each call that is over, until the provider has all it takes. */
    private static final int RAMP = 2;

    /** How many of a lane are tried when its wait is over. */
    private static final int AT_ONCE = 20;

    private final PriorityQueue<Wanted> ready = new PriorityQueue<>();
    private final Map<UUID, Calls> calls = new HashMap<>();
    private final Set<UUID> known = new HashSet<>();
    /** Those out of a lane that ask again, by the provider that they waited for. */
    private final Map<UUID, UUID> asking = new HashMap<>();

    /** What is under way with one provider, and what waits for it by target. */
    private static final class Calls {

        private int underWay;
        private int atParking;
        private boolean full;
        private final Map<String, Lane> lanes = new HashMap<>();

        /** How many may ask now that a call is over. */
        private int places() {
            if (!full) {
                return RAMP;
            }
            return underWay <= atParking / 2 ? Math.max(1, atParking - underWay) : 0;
        }

        private boolean idle() {
            return underWay == 0 && lanes.isEmpty();
        }
    }

    synchronized void add(List<UUID> ids, int urgency) {
        long now = System.nanoTime();
        for (UUID id : ids) {
            if (known.size() < MOST && known.add(id)) {
                ready.add(Wanted.since(now, id, urgency));
            }
        }
    }

    synchronized int ready() {
        return ready.size();
    }

    synchronized boolean knows(UUID id) {
        return known.contains(id);
    }

    synchronized List<UUID> take(int most) {
        List<UUID> taken = new ArrayList<>();
        while (taken.size() < most && !ready.isEmpty()) {
            UUID id = ready.remove().id();
            known.remove(id);
            taken.add(id);
        }
        return taken;
    }

    synchronized void started(UUID provider) {
        of(provider).underWay++;
    }

    /**
     * A call is over: of what waits for the provider some may ask again. Where it had all it takes, that is once half of
     * its calls are over; where it took none, such as with an open circuit, each call that is over lets two more ask.
     */
    synchronized void ended(UUID provider) {
        Calls of = of(provider);
        of.underWay--;
        askAgain(provider, of.places());
    }

    /**
     * A batch that was taken has its answer. Of those out of a lane that are neither claimed nor held, as another node has sent
     * them meanwhile, no call will end and wake the next ones: in the place of each another one asks.
     */
    synchronized void answered(List<UUID> batch, Set<UUID> claimedOrHeld) {
        for (UUID id : batch) {
            UUID provider = asking.remove(id);
            if (provider != null && !claimedOrHeld.contains(id)) {
                askAgain(provider, 1);
            }
        }
    }

    private void askAgain(UUID provider, int most) {
        Calls of = of(provider);
        int places = most;
        for (Lane lane : of.lanes.values()) {
            places -= askAgain(provider, lane, places);
        }
        tidy(provider, of);
    }

    private int askAgain(UUID provider, Lane lane, int most) {
        List<Wanted> next = lane.next(most);
        next.forEach(wanted -> asking.put(wanted.id(), provider));
        ready.addAll(next);
        return next.size();
    }

    /** Lets it wait in its lane; answers whether the lane has to be woken after the wait. */
    synchronized boolean park(Held held) {
        if (known.size() >= MOST || !known.add(held.id())) {
            return false;
        }
        Calls of = of(held.providerId());
        of.full = held.code().equals(Admission.BUSY);
        of.atParking = of.underWay;
        return of.lanes
                .computeIfAbsent(held.target(), k -> new Lane())
                .park(Wanted.since(System.nanoTime(), held.id(), held.urgency()));
    }

    /** The lane has waited long enough: its first ones ask again; answers whether it is to be woken once more. */
    synchronized boolean rested(Held held) {
        Calls of = of(held.providerId());
        Lane lane = of.lanes.get(held.target());
        if (lane != null) {
            lane.woken();
            askAgain(held.providerId(), lane, AT_ONCE);
            if (!lane.isEmpty()) {
                lane.timed();
                return true;
            }
        }
        tidy(held.providerId(), of);
        return false;
    }

    /** All lanes of the provider ask again. */
    synchronized void resumed(UUID provider) {
        askAgain(provider, MOST);
    }

    private Calls of(UUID provider) {
        return calls.computeIfAbsent(provider, k -> new Calls());
    }

    private void tidy(UUID provider, Calls of) {
        of.lanes.values().removeIf(Lane::isEmpty);
        if (of.idle()) {
            calls.remove(provider);
        }
    }
}
