package org.imas.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells workers by JMS which delivery is due; a lost message costs time, never a delivery. */
@ApplicationScoped
public class DeliveryQueue {

    static final String NAME = "imas.delivery";

    private static final System.Logger LOG = System.getLogger(DeliveryQueue.class.getName());

    @Resource(lookup = "jms/imas")
    private ConnectionFactory connections;

    @Inject
    private Clock clock;

    void onPromised(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesPromised promised) {
        Instant now = clock.instant();
        promised.all().stream()
                .collect(Collectors.groupingBy(
                        DeliveriesPromised.Due::at,
                        Collectors.mapping(DeliveriesPromised.Due::id, Collectors.toList())))
                .forEach((at, ids) -> send(ids, Duration.between(now, at)));
    }

    /** Sends the ids; a broker that is down is left to the sweeper. */
    void send(List<UUID> ids, Duration delay) {
        try (JMSContext context = connections.createContext()) {
            var producer = context.createProducer()
                    .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                    .setDeliveryDelay(Math.max(0, delay.toMillis()));
            var queue = context.createQueue(NAME);
            ids.forEach(id -> producer.send(queue, id.toString()));
        } catch (JMSRuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=queue-unreachable deliveries=" + ids.size(), e);
        }
    }
}
