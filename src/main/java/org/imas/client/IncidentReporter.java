package org.imas.client;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import java.util.List;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Sends reports to the hub. In a transaction they leave when it commits, and do not when it does not; without one they leave at
 * once. Once sent they are on the broker's disk: the hub may be down.
 *
 * <p>The server must have the connection factory {@code jms/imas-client}, which {@code server-config} makes, with XA.
 */
@ApplicationScoped
public class IncidentReporter {

    /** Where servers bind {@code jms/imas-client}; WildFly keeps global names below {@code java:}. */
    private static final List<String> NAMES =
            List.of("jms/imas-client", "java:/jms/imas-client", "java:comp/env/jms/imas-client");

    @Resource(lookup = "java:app/AppName")
    private String application;

    private ConnectionFactory connections;

    @PostConstruct
    void find() {
        connections = NAMES.stream()
                .flatMap(name -> lookup(name).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The server has no connection factory jms/imas-client"));
    }

    @SuppressWarnings("BanJNDI") // the names are constants: nobody can make it look elsewhere
    private static Optional<ConnectionFactory> lookup(String name) {
        try {
            return Optional.of(InitialContext.<ConnectionFactory>doLookup(name));
        } catch (NamingException e) {
            return Optional.empty(); // under another name, or nowhere
        }
    }

    /**
     * Sends one.
     *
     * @throws JMSRuntimeException when the broker does not take it; the transaction of the caller should then not commit
     */
    public void report(IncidentReport report) {
        report(report, null);
    }

    /**
     * Sends one as a part of a trace: what the hub does about it belongs to that trace as well.
     *
     * @param traceparent as the header of W3C Trace Context has it, such as
     *     {@code 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01}; the hub passes over what is none
     * @throws JMSRuntimeException when the broker does not take it; the transaction of the caller should then not commit
     */
    public void report(IncidentReport report, @Nullable String traceparent) {
        try (JMSContext context = connections.createContext()) {
            TextMessage message = context.createTextMessage(IntakeMessage.text(report));
            message.setStringProperty(IntakeMessage.VERSION_PROPERTY, IntakeMessage.VERSION);
            message.setStringProperty(IntakeMessage.SENDER_PROPERTY, application);
            if (traceparent != null) {
                message.setStringProperty(IntakeMessage.TRACE_PROPERTY, traceparent);
            }
            context.createProducer().send(context.createQueue(IntakeMessage.QUEUE), message);
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    void onReport(@Observes IncidentReport report) {
        report(report);
    }
}
