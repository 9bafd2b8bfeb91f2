package org.imas.it.shop;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.imas.client.IncidentReport;
import org.imas.client.IncidentReporter;
import org.imas.client.Severity;

/** Takes orders, and reports to the hub what goes wrong with them, in its own transaction. */
@Path("orders")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class OrdersResource {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Inject
    private Event<IncidentReport> incidents;

    @Inject
    private IncidentReporter reporter;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @POST
    @Path("fired")
    @Transactional
    public String fired(
            @QueryParam("title") String title,
            @QueryParam("service") String service,
            @QueryParam("commit") boolean commit) {
        incidents.fire(IncidentReport.about(service, title)
                .severity(Severity.SEV2_HIGH)
                .label("shop", "yes")
                .build());
        if (!commit) {
            transaction.setRollbackOnly();
        }
        return "done";
    }

    /** The server dies while the transaction commits: it is decided by then, and what was prepared waits to be told. */
    @POST
    @Path("halted")
    @Transactional
    public String halted(
            @QueryParam("manager") String manager,
            @QueryParam("title") String title,
            @QueryParam("service") String service)
            throws NamingException, RollbackException, SystemException {
        TransactionManager transactions = InitialContext.doLookup(manager);
        transactions.getTransaction().enlistResource(new HaltingResource());
        incidents.fire(IncidentReport.about(service, title).build());
        return "not yet";
    }

    /** Without a transaction, as a part of a trace. */
    @POST
    @Path("called")
    public String called(@QueryParam("title") String title, @QueryParam("service") String service) {
        reporter.report(IncidentReport.about(service, title).build(), TRACEPARENT);
        return "done";
    }
}
