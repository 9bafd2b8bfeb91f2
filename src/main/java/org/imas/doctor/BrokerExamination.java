package org.imas.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import java.util.List;
import org.imas.delivery.DeliveryQueue;
import org.imas.platform.Causes;

/** Whether the broker can be reached; deliveries go on without it, but later. */
@ApplicationScoped
public class BrokerExamination implements Examination {

    private static final System.Logger LOG = System.getLogger(BrokerExamination.class.getName());

    @Inject
    private DeliveryQueue queue;

    @Override
    public Subject subject() {
        return Subject.BROKER;
    }

    @Override
    public List<Finding> examine() {
        try {
            queue.reach();
            return List.of(Finding.of(Symptom.BROKER_WELL));
        } catch (JMSRuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=examination-failed check=broker", e);
            return List.of(
                    Finding.of(Symptom.BROKER_AWAY, Causes.root(e).getClass().getName()));
        }
    }

    @Override
    public Symptom silence() {
        return Symptom.BROKER_SILENT;
    }
}
