package org.imas.alerts;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.prometheus.metrics.core.metrics.Counter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.alerts.AlertResult.Became;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.incident.Origin;
import org.imas.incident.Reported;
import org.imas.intake.Reception;
import org.imas.platform.Causes;
import org.imas.platform.Fault;
import org.imas.platform.Metrics;
import org.imas.platform.Refusal;
import org.imas.platform.TraceContext;
import org.imas.platform.Tracing;
import org.imas.provider.Text;

/** Takes alerts one by one: each is committed before the next one is looked at, and a bad one spoils no other. */
@ApplicationScoped
public class AlertIntake {

    private static final System.Logger LOG = System.getLogger(AlertIntake.class.getName());
    private static final int LOGGED = 200;

    @Inject
    private Reception reception;

    @Inject
    private AlertReports reports;

    @Inject
    private Incidents incidents;

    @Inject
    private Tracing tracing;

    @Inject
    private Metrics metrics;

    private Counter taken;

    @PostConstruct
    void start() {
        taken = Counter.builder()
                .name("imas_alerts_total")
                .help("Alerts of monitoring by their sender's kind and what became of them")
                .labelNames("sender", "became")
                .register(metrics.registry());
    }

    /** Must be called outside a transaction: see {@link Reception#accept}. */
    List<AlertResult> take(Batch batch, AlertReports.Address address, String caller) {
        List<AlertResult> results = new ArrayList<>();
        for (int i = 0; i < batch.alerts().size(); i++) {
            AlertResult result = take(batch, i, address, caller);
            taken.labelValues(batch.sender(), result.became().name().toLowerCase(Locale.ROOT))
                    .inc();
            results.add(result);
        }
        return results;
    }

    private AlertResult take(Batch batch, int index, AlertReports.Address address, String caller) {
        String name = "";
        try {
            Alert alert = batch.read(index);
            name = Text.cut(Text.oneLine(alert.name()), LOGGED);
            return take(alert, batch.place(index), address, caller);
        } catch (Refusal refusal) {
            String reason = reason(refusal);
            LOG.log(
                    WARNING,
                    "event=alert-refused sender=" + batch.sender() + " at=" + batch.place(index) + " alert=\"" + name
                            + "\" reason=\"" + Text.cut(Text.oneLine(reason), LOGGED) + "\"");
            return new AlertResult(batch.place(index), name, Became.REFUSED, null, reason);
        }
    }

    private static String reason(Refusal refusal) {
        List<Fault> faults = refusal.problem().errors();
        return faults == null || faults.isEmpty()
                ? String.valueOf(refusal.problem().detail())
                : faults.stream()
                        .map(fault -> fault.field() + ": " + fault.reason())
                        .collect(Collectors.joining("; "));
    }

    private AlertResult take(Alert alert, String at, AlertReports.Address address, String caller) {
        return switch (alert.step()) {
            case TRIGGER -> report(alert, at, address, caller);
            case ACKNOWLEDGE -> move(alert, at, IncidentStatus.ACKNOWLEDGED, caller);
            case RESOLVE -> move(alert, at, IncidentStatus.RESOLVED, caller);
        };
    }

    private AlertResult report(Alert alert, String at, AlertReports.Address address, String caller) {
        Reported reported = reception.accept(reports.report(alert, address), new Origin(caller, null));
        Became became = switch (reported.how()) {
            case CREATED -> Became.CREATED;
            case REOPENED -> Became.REOPENED;
            case JOINED, REPEATED -> Became.JOINED;
        };
        UUID incident = reported.incident().id();
        LOG.log(INFO, "event=alert became=" + became + " incident=" + incident + TraceContext.field(tracing.now()));
        return new AlertResult(at, alert.name(), became, incident, null);
    }

    /** Of every service: which one it was reported for may have been another then. */
    private AlertResult move(Alert alert, String at, IncidentStatus wanted, String caller) {
        UUID moved = null;
        for (UUID id : incidents.openWith(alert.key())) {
            if (moved(id, wanted, caller)) {
                moved = id;
            }
        }
        if (moved == null) {
            return new AlertResult(at, alert.name(), Became.NOTHING_OPEN, null, null);
        }
        LOG.log(INFO, "event=alert became=" + wanted + " incident=" + moved + TraceContext.field(tracing.now()));
        Became became = wanted == IncidentStatus.RESOLVED ? Became.RESOLVED : Became.ACKNOWLEDGED;
        return new AlertResult(at, alert.name(), became, moved, null);
    }

    /** False where somebody was faster, and it is further on already. */
    private boolean moved(UUID id, IncidentStatus wanted, String caller) {
        try {
            return tried(id, wanted, caller);
        } catch (RuntimeException e) {
            if (Causes.find(e, OptimisticLockException.class).isPresent()) {
                return tried(id, wanted, caller);
            }
            throw e;
        }
    }

    private boolean tried(UUID id, IncidentStatus wanted, String caller) {
        try {
            incidents.move(id, wanted, caller);
            return true;
        } catch (Refusal furtherOn) {
            return false;
        }
    }
}
