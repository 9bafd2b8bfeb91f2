package org.imas.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.imas.platform.Deadlines;
import org.imas.platform.SingleFlight;
import org.imas.platform.Workers;

/**
 * What this node knows to be due, and how much of it is under way: takes the most urgent in batches and gives them to
 * the senders. Ids only, in memory only: what is lost here, the sweeper finds again in the database.
 */
@ApplicationScoped
public class Workload {

    private static final System.Logger LOG = System.getLogger(Workload.class.getName());

    /** How many are claimed in one transaction. */
    private static final int BATCH = 50;

    /** How long few free senders are kept back for more of them. */
    private static final Duration MOMENT = Duration.ofMillis(20);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    @Inject
    private Dispatcher dispatcher;

    @Inject
    private DeliverySettings settings;

    @Inject
    private Workers workers;

    @Inject
    private Deadlines timers;

    private final Waiting waiting = new Waiting();
    private ExecutorService senders;
    private SingleFlight claiming;
    private Places places;
    private volatile boolean stopped;

    @PostConstruct
    void start() {
        places = new Places(settings.senders());
        senders = workers.pool("imas-sender", settings.senders());
        claiming = new SingleFlight(workers.pool("imas-claims", 1), this::claimSome);
    }

    /** No more is claimed; what is claimed is sent. */
    @PreDestroy
    void stop() {
        stopped = true;
    }

    /** Whether what is due now may as well be worked on here. */
    boolean hasRoom() {
        return !stopped && waiting.ready() < settings.senders();
    }

    /** Takes note of deliveries that are due now. */
    void offer(List<DeliveriesPromised.Due> dues) {
        dues.stream()
                .collect(Collectors.groupingBy(DeliveriesPromised.Due::urgency))
                .forEach((urgency, some) ->
                        offer(some.stream().map(DeliveriesPromised.Due::id).toList(), urgency));
    }

    void offer(List<UUID> ids, int urgency) {
        waiting.add(ids, urgency);
        claiming.wake();
    }

    /** The provider takes calls again: what waits for it here asks at once. */
    void resumed(UUID provider) {
        waiting.resumed(provider);
        claiming.wake();
    }

    /** Whether this node has it in mind already, so that it need not be announced again. */
    public boolean knows(UUID id) {
        return waiting.knows(id);
    }

    /** Keeps a sender free for one that is about to be claimed; only where nothing else waits for it. */
    boolean reserve() {
        return !stopped && waiting.ready() == 0 && places.take(1) == 1;
    }

    /** Reserved, and not needed after all. */
    void release(int reserved) {
        places.giveBack(reserved);
        claiming.wake();
    }

    /** Sends what a sender was reserved for. */
    void start(Claim claim) {
        waiting.started(claim.providerId());
        senders.execute(() -> send(claim));
    }

    private boolean claimSome() {
        List<UUID> batch = take();
        if (batch.isEmpty()) {
            return false;
        }
        List<Claim> claims = claim(batch);
        places.giveBack(batch.size() - claims.size());
        claims.forEach(this::start);
        return true;
    }

    private List<Claim> claim(List<UUID> batch) {
        try {
            Claims.Batch claimed = dispatcher.claim(batch);
            waiting.answered(batch, claimed.claimedOrHeld());
            claimed.held().forEach(this::park);
            claimed.locked().forEach(due -> timers.after(MOMENT, () -> offer(List.of(due.id()), due.urgency())));
            return claimed.claims();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=claim-failed deliveries=" + batch.size(), e);
            timers.after(AFTER_FAILURE, () -> offer(batch, Urgency.LEAST));
            return List.of();
        }
    }

    private void send(Claim claim) {
        try {
            dispatcher.send(claim);
        } finally {
            places.giveBack(1);
            waiting.ended(claim.providerId());
            claiming.wake();
        }
    }

    private void park(Held held) {
        if (waiting.park(held)) {
            wakeLater(held);
        }
    }

    private void wakeLater(Held held) {
        timers.after(held.retryIn(), () -> {
            if (waiting.rested(held)) {
                wakeLater(held);
            }
            claiming.wake();
        });
    }

    private List<UUID> take() {
        int wanted = stopped ? 0 : Math.min(waiting.ready(), BATCH);
        if (places.waits(wanted)) {
            timers.after(MOMENT, () -> {
                places.hurry();
                claiming.wake();
            });
            return List.of();
        }
        int taken = places.take(wanted);
        List<UUID> batch = waiting.take(taken);
        places.giveBack(taken - batch.size());
        return batch;
    }
}
