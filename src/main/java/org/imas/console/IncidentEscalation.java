package org.imas.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.imas.escalation.EscalationView;
import org.imas.escalation.Escalations;
import org.imas.escalation.Upcoming;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** Who is called next while nobody acknowledges, and when; a person may have it done now. */
@Named
@ViewScoped
public class IncidentEscalation implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Escalations escalations;

    @Inject
    private Viewer viewer;

    @Inject
    private Feedback feedback;

    private transient Look.@Nullable Seen<Standing> seen;

    /** How far it is, and whom it tells next. */
    public record Standing(EscalationView escalation, Upcoming next) {}

    public Standing standing(Look look) {
        Standing standing = Look.Seen.at(look, seen);
        if (standing == null) {
            standing = new Standing(escalations.view(look.incident()), escalations.upcoming(look.incident()));
            seen = new Look.Seen<>(look, standing);
        }
        return standing;
    }

    @NeedsRole(Roles.RESPONDER)
    public void escalate(Look look) {
        if (feedback.tried(() -> escalations.escalate(look.incident(), viewer.actor()))) {
            feedback.say("incident.escalated");
        }
    }
}
