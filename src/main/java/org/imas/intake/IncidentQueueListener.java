package org.imas.intake;

import io.opentelemetry.api.trace.SpanKind;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.imas.incident.IncidentReport;
import org.imas.incident.Origin;
import org.imas.incident.Reported;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.StrictBodyReader;
import org.imas.platform.TraceContext;
import org.imas.platform.Tracing;
import org.jspecify.annotations.Nullable;

/**
 * The door for JMS: a JSON text message on the intake queue is a report. The message id is its idempotency key, so that
 * a message delivered twice makes one incident. What can't be read goes to the dead letters with its reason; any other
 * failure is thrown, so that the broker delivers again.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = IncidentQueueListener.QUEUE),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IncidentQueueListener implements MessageListener {

    static final String QUEUE = "imas.intake";

    private static final System.Logger LOG = System.getLogger(IncidentQueueListener.class.getName());
    private static final String ACTOR = "jms";
    private static final String VERSION_PROPERTY = "imas_version";
    private static final String VERSION = "1";
    private static final String SENDER_PROPERTY = "imas_sender";
    private static final Pattern SENDER = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    @Inject
    private Reception reception;

    @Inject
    private Tracing tracing;

    @Inject
    private IntakeDeadLetters deadLetters;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        try {
            String trace = message.getStringProperty(TraceContext.HEADER);
            tracing.span(QUEUE + " process", SpanKind.CONSUMER, trace, span -> taken(message));
        } catch (JMSException e) {
            throw unreadable(e);
        }
    }

    private @Nullable Reported taken(Message message) {
        try {
            return take(message);
        } catch (JMSException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(JMSException e) {
        return new IllegalStateException("The intake message could not be read from the broker", e);
    }

    /** Nothing where it is refused. */
    private @Nullable Reported take(Message message) throws JMSException {
        try {
            requireVersion(message);
            IncidentReport report =
                    StrictBodyReader.read(IncidentReport.class, text(message).getBytes(StandardCharsets.UTF_8));
            Reported reported = reception.accept(report, new Origin(sender(message), message.getJMSMessageID()));
            LOG.log(
                    System.Logger.Level.INFO,
                    "event=intake door=jms incident=" + reported.incident().id() + " how=" + reported.how()
                            + TraceContext.field(TraceContext.now()));
            return reported;
        } catch (Refusal refusal) {
            deadLetters.put(message, refusal.problem());
            return null;
        }
    }

    /** As what its application calls itself, where it does so in few plain characters. */
    private static String sender(Message message) throws JMSException {
        String given = message.getStringProperty(SENDER_PROPERTY);
        return given != null && SENDER.matcher(given).matches() ? ACTOR + ":" + given : ACTOR;
    }

    private static void requireVersion(Message message) throws JMSException {
        String given = message.getStringProperty(VERSION_PROPERTY);
        if (given != null && !given.equals(VERSION)) {
            throw new Refusal(Problem.malformed("The message is of a version that is not known here; 1 is"));
        }
    }

    private static String text(Message message) throws JMSException {
        if (message instanceof TextMessage text && text.getText() != null) {
            return text.getText();
        }
        throw new Refusal(Problem.malformed("The message is no text message"));
    }
}
