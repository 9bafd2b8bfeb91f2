package org.imas.it.doors;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.imas.incident.IncidentReport;
import org.imas.incident.Severity;
import org.imas.platform.MinimumRole;

/** What an application that lives beside the hub would do; added to the WAR by {@code DoorsIT} only. */
@Path("test-doors")
@RequestScoped
@MinimumRole("ADMIN")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.TEXT_PLAIN)
public class DoorsResource {

    @Resource(lookup = "jms/imas")
    private ConnectionFactory connections;

    @Inject
    private Event<IncidentReport> reports;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @POST
    @Path("jms")
    public String send(@QueryParam("traceparent") String traceparent, String text) {
        try (JMSContext context = connections.createContext()) {
            JMSProducer producer = context.createProducer();
            if (traceparent != null) {
                producer.setProperty("traceparent", traceparent);
            }
            producer.send(context.createQueue("imas.intake"), text);
            return "sent";
        }
    }

    /** Takes the next dead letter; empty when there is none within a second. */
    @GET
    @Path("dead")
    public String dead() throws JMSException {
        try (JMSContext context = connections.createContext()) {
            Message message = context.createConsumer(context.createQueue("imas.intake.dead"))
                    .receive(1_000);
            return message == null
                    ? ""
                    : message.getStringProperty("imas_reason") + " <- " + message.getBody(String.class);
        }
    }

    /** Fires a report as an event, in a transaction that is then committed or not. */
    @POST
    @Path("event")
    @Transactional
    public String fire(
            @QueryParam("title") String title,
            @QueryParam("service") String service,
            @QueryParam("commit") boolean commit) {
        reports.fire(IncidentReport.of(title, service, Severity.SEV2_HIGH));
        if (!commit) {
            transaction.setRollbackOnly();
        }
        return "fired";
    }
}
