package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.imas.platform.Fault;
import org.imas.platform.Refusal;
import org.imas.routing.DryRun;
import org.jspecify.annotations.Nullable;

/** Who would be told of what stands in a form, where, what and why; nothing is stored or sent. */
@Named
@RequestScoped
public class ReportPlan {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Inject
    private DryRun dryRun;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private @Nullable Outcome outcome;

    /**
     * What a dry run comes to.
     *
     * @param answer absent where nothing can be said
     * @param faults why nothing can be said
     */
    public record Outcome(DryRun.@Nullable Answer answer, List<Fault> faults) {

        /** Whether nobody would hear of it. */
        public boolean silent() {
            return answer != null && answer.deliveries().isEmpty();
        }
    }

    /** Nothing before there is a service, and nothing before the form holds what this request says. */
    public @Nullable Outcome of(ReportForm form) {
        String service = form.getService();
        if (outcome == null && service != null && !service.isBlank() && isShown()) {
            outcome = tried(form);
        }
        return outcome;
    }

    private static boolean isShown() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    /** Whether it would be told some time after the report. */
    public boolean isLater(DryRun.Planned planned) {
        return planned.at().isAfter(clock.instant().plus(AT_ONCE));
    }

    private Outcome tried(ReportForm form) {
        try {
            return new Outcome(
                    dryRun.of(new DryRun.Request(form.sketch(words.say("report.untitled")), null, null)), List.of());
        } catch (Refusal refusal) {
            List<Fault> faults = refusal.problem().errors();
            return new Outcome(null, faults == null ? List.of() : faults);
        }
    }
}
