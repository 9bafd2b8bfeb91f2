package org.imas.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import org.imas.platform.Json;
import org.imas.platform.Problem;

/** Keeps what the intake queue brought and nobody could read, with the reason, for a person to look at. */
@ApplicationScoped
public class IntakeDeadLetters {

    static final String QUEUE = "imas.intake.dead";

    private static final System.Logger LOG = System.getLogger(IntakeDeadLetters.class.getName());

    @Resource(lookup = "jms/imas")
    private ConnectionFactory connections;

    /** Copies the message with the properties {@code imas_reason} and {@code imas_problem} (JSON). */
    void put(Message message, Problem problem) throws JMSException {
        String text = message instanceof TextMessage given && given.getText() != null ? given.getText() : "";
        try (JMSContext context = connections.createContext()) {
            context.createProducer()
                    .setProperty("imas_reason", problem.title() + ": " + problem.detail())
                    .setProperty("imas_problem", Json.CAMEL.write(problem))
                    .setProperty("imas_original_id", message.getJMSMessageID())
                    .setJMSCorrelationID(message.getJMSMessageID())
                    .send(context.createQueue(QUEUE), text);
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "event=intake-dead-letter message=" + message.getJMSMessageID() + " problem=" + problem.type());
    }
}
