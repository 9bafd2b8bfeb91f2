package org.imas.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.imas.platform.SingleFlight;
import org.imas.platform.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Tells workers which deliveries are due, ids only: this node's own directly, those of all nodes by JMS, which also is
 * the clock of what is due later. A lost message costs time, never a delivery.
 */
@ApplicationScoped
public class DeliveryQueue {

    static final String NAME = "imas.delivery";

    private static final System.Logger LOG = System.getLogger(DeliveryQueue.class.getName());
    private static final int IDS_A_MESSAGE = 50;
    private static final int TOGETHER = 1_000;
    private static final int HIGHEST_PRIORITY = 9;
    private static final Duration SOON = Duration.ofSeconds(2);

    @Resource(lookup = "jms/imas")
    private ConnectionFactory connections;

    @Inject
    private Clock clock;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private Event<Announced> announced;

    @Inject
    private Workload workload;

    @Inject
    private Workers workers;

    private final ConcurrentLinkedQueue<DeliveriesPromised.Due> unsaid = new ConcurrentLinkedQueue<>();
    private final Outage outage = new Outage();
    private volatile @Nullable Instant waitingSince;
    private SingleFlight saying;

    @PostConstruct
    void start() {
        saying = new SingleFlight(workers.pool("imas-announcer", 1), this::saySome);
    }

    /** One incident more in this transaction: the first one has the end of it watched. */
    void onPromised(@Observes DeliveriesPromised promised) {
        if (transaction.getResource(NAME) instanceof Announced before) {
            before.all().addAll(promised.all());
        } else {
            Announced first = new Announced(new ArrayList<>(promised.all()));
            transaction.putResource(NAME, first);
            announced.fire(first);
        }
    }

    /** What this node can send at once itself needs no message; a node that has enough to do shares it with others. */
    void onCommitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Announced due) {
        boolean room = workload.hasRoom();
        Instant now = clock.instant();
        Predicate<DeliveriesPromised.Due> here = one -> room && delay(now, one.at()) == 0;
        workload.offer(due.all().stream().filter(here).toList());
        announce(due.all().stream().filter(here.negate()).toList());
    }

    /**
     * Tells all nodes, soon, and says whether the broker could be reached the last time and does not keep us waiting now. Nobody waits
     * for it here, who may hold what others wait for: a connection that broke blocks for half a minute and more.
     */
    boolean announce(List<DeliveriesPromised.Due> all) {
        if (!all.isEmpty()) {
            unsaid.addAll(all);
            saying.wake();
        }
        Instant since = waitingSince;
        return !outage.isOn() && (since == null || clock.instant().isBefore(since.plus(SOON)));
    }

    /**
     * Asks the broker for the queue, and for nothing else.
     *
     * @throws JMSRuntimeException where it cannot be reached
     */
    public void reach() {
        try (JMSContext context = connections.createContext()) {
            context.createQueue(NAME);
        }
    }

    private boolean saySome() {
        List<DeliveriesPromised.Due> some = new ArrayList<>();
        for (DeliveriesPromised.Due next = unsaid.poll();
                next != null;
                next = some.size() < TOGETHER ? unsaid.poll() : null) {
            some.add(next);
        }
        if (some.isEmpty()) {
            return false;
        }
        if (!told(some)) {
            Instant now = clock.instant();
            // what is due later is found by the sweeper when it is
            workload.offer(
                    some.stream().filter(due -> delay(now, due.at()) == 0).toList());
        }
        return true;
    }

    private boolean told(List<DeliveriesPromised.Due> some) {
        Instant now = clock.instant();
        if (!outage.worthAsking(now)) {
            return false;
        }
        waitingSince = now;
        try {
            return sent(some);
        } finally {
            waitingSince = null;
        }
    }

    private boolean sent(List<DeliveriesPromised.Due> all) {
        try (JMSContext context = connections.createContext()) {
            JMSProducer producer = context.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            Queue queue = context.createQueue(NAME);
            Instant now = clock.instant();
            all.stream()
                    .collect(Collectors.groupingBy(due -> new Batch(due.urgency(), delay(now, due.at()))))
                    .forEach((batch, dues) -> {
                        producer.setPriority(HIGHEST_PRIORITY - batch.urgency()).setDeliveryDelay(batch.delay());
                        texts(dues).forEach(text -> producer.send(queue, text));
                    });
            if (outage.ends()) {
                LOG.log(System.Logger.Level.INFO, "event=queue-reachable");
            }
            return true;
        } catch (JMSRuntimeException e) {
            boolean news = outage.begins(clock.instant());
            LOG.log(System.Logger.Level.WARNING, "event=queue-unreachable deliveries=" + all.size(), news ? e : null);
            return false;
        }
    }

    /** What may travel in one message. */
    private record Batch(int urgency, long delay) {}

    private static long delay(Instant now, Instant at) {
        return Math.max(0, Duration.between(now, at).toMillis());
    }

    private static List<String> texts(List<DeliveriesPromised.Due> dues) {
        List<String> texts = new ArrayList<>();
        for (int from = 0; from < dues.size(); from += IDS_A_MESSAGE) {
            texts.add(dues.subList(from, Math.min(dues.size(), from + IDS_A_MESSAGE)).stream()
                    .map(due -> due.id().toString())
                    .collect(Collectors.joining("\n")));
        }
        return texts;
    }

    /** The ids that a message announces. */
    static List<UUID> ids(String text) {
        return text.lines().map(UUID::fromString).toList();
    }
}
