package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.imas.configuration.Format;
import org.imas.configuration.Import;
import org.imas.configuration.Imports;
import org.imas.configuration.Plan;
import org.imas.console.FaultWords;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.console.Viewer;
import org.imas.platform.Causes;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** A file with all that is configured, compared with what is there, then applied. */
@Named
@ViewScoped
public class ConfigurationImport implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More than anybody reads; the counts tell of the rest. */
    private static final int MOST = 200;

    @Inject
    private Imports imports;

    @Inject
    private Viewer viewer;

    @Inject
    private Feedback feedback;

    @Inject
    private FaultWords faultWords;

    private @Nullable String text;
    private boolean prune;
    private transient @Nullable Import compared;
    private transient @Nullable Plan plan;
    private transient List<Fault> faults = List.of();

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String document) {
        text = document;
    }

    public boolean isPrune() {
        return prune;
    }

    public void setPrune(boolean wanted) {
        prune = wanted;
    }

    /** Compares; changes nothing. */
    @NeedsRole(Roles.ADMIN)
    public void preview() {
        String given = text == null ? "" : text;
        Import wanted = new Import(given, Format.of(given), prune, viewer.actor());
        forget();
        feedback.tried(() -> listed(() -> {
            plan = imports.plan(wanted);
            compared = wanted;
        }));
    }

    /** What was compared, whatever stands in the field by now. */
    @NeedsRole(Roles.ADMIN)
    public void apply() {
        Import wanted = compared;
        Plan shown = plan;
        if (wanted == null || shown == null) {
            return;
        }
        forget();
        boolean done = feedback.tried(() -> listed(() -> imports.apply(wanted, shown.fingerprint())));
        if (done && faults.isEmpty()) {
            text = null;
            feedback.say("configuration.applied", shown.created(), shown.changed(), shown.removed());
        }
    }

    private void forget() {
        compared = null;
        plan = null;
        faults = List.of();
    }

    /** There may be many faults: they stand beside the document, each with its place. */
    private void listed(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException thrown) {
            Optional<Problem> problem = Causes.find(thrown, Refusal.class).map(Refusal::problem);
            List<Fault> errors = problem.map(Problem::errors).orElse(List.of());
            if (errors.isEmpty()) {
                throw thrown;
            }
            faults = errors.stream()
                    .map(fault -> new Fault(fault.field(), faultWords.of(fault.reason(), viewer.locale())))
                    .toList();
        }
    }

    public @Nullable Plan getPlan() {
        return plan;
    }

    public List<Fault> getFaults() {
        return faults;
    }

    public List<Plan.Change> getChanges() {
        return plan == null ? List.of() : plan.changes().stream().limit(MOST).toList();
    }

    /** Whether there are more changes than are shown. */
    public boolean isCut() {
        return plan != null && plan.changes().size() > MOST;
    }
}
