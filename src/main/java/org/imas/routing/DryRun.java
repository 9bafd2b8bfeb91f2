package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.imas.delivery.Reason;
import org.imas.incident.Incident;
import org.imas.incident.IncidentChanged;
import org.imas.incident.IncidentReport;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Notices;
import org.imas.incident.Reports;
import org.imas.platform.CalendarTime;
import org.imas.platform.Checks;
import org.imas.platform.Required;
import org.imas.provider.Notice;
import org.imas.provider.Preview;
import org.imas.registry.Rehearsal;
import org.jspecify.annotations.Nullable;

/** Says who would be told of an incident, where, what and why; nothing is stored or sent. */
@ApplicationScoped
@Transactional
public class DryRun {

    private static final String NOBODY = "dry-run";

    @Inject
    private Reports reports;

    @Inject
    private Routes routes;

    @Inject
    private Notices notices;

    @Inject
    private Timetable timetable;

    @Inject
    private StormHold storms;

    @Inject
    private Rehearsal rehearsal;

    @Inject
    private Checks checks;

    @Inject
    private Clock clock;

    /**
     * What is to be tried.
     *
     * @param report as it would be reported
     * @param at when it would happen; now when absent
     * @param change what the incident would become; TRIGGERED when absent. Of later changes only the rules for them are
     *     tried: whoever was told before would be told as well
     */
    public record Request(
            @Required @Nullable IncidentReport report,
            @CalendarTime @Nullable Instant at,
            @Nullable IncidentStatus change) {}

    /**
     * What would happen.
     *
     * @param unreachable who should be told and cannot
     * @param rules those that apply, in order
     * @param warRoom false where a rule keeps it from getting one
     */
    public record Answer(List<Planned> deliveries, List<String> unreachable, List<Applied> rules, boolean warRoom) {}

    /** A rule that applies; after one that stops no other is looked at. */
    public record Applied(UUID id, String name, boolean stops) {}

    /**
     * One delivery that would be made.
     *
     * @param at when it would be due; later than the incident where a silence or the like holds it back, or a person
     *     prefers so
     * @param unlessAcknowledged whether it is a later step of a person, which an acknowledgement before that time stops
     * @param heldUpBy why its provider would be left alone at this moment, in the codes of its health
     * @param preview what would be sent; absent where the provider's settings cannot be opened
     */
    public record Planned(
            String provider,
            String type,
            String target,
            Instant at,
            boolean unlessAcknowledged,
            List<Reason> reasons,
            List<String> heldUpBy,
            @Nullable Preview preview) {}

    public Answer of(Request request) {
        checks.check(request);
        Incident incident = reports.imagined(Objects.requireNonNull(request.report()), NOBODY);
        Instant at = request.at() == null ? clock.instant() : request.at();
        IncidentStatus change = request.change() == null ? IncidentStatus.TRIGGERED : request.change();
        Routes.Decision decision = routes.of(incident, change, at);
        Notice notice = notices.of(new IncidentChanged(incident, change, 1, at, NOBODY));
        return new Answer(
                timetable.of(incident, decision.told(), 1).stream()
                        .map(due -> planned(storms.imagined(due, notice.severity(), at), notice))
                        .toList(),
                decision.told().unreachable(),
                decision.rules().stream()
                        .map(rule -> new Applied(
                                rule.id(), rule.name(), rule.effects().stops()))
                        .toList(),
                decision.warRoom());
    }

    private Planned planned(Timetable.Due due, Notice notice) {
        Recipient recipient = due.recipient();
        return new Planned(
                recipient.provider().name(),
                recipient.provider().type(),
                recipient.target(),
                due.at(),
                due.later(),
                recipient.reasons(),
                rehearsal.heldUp(recipient.provider()),
                rehearsal
                        .preview(recipient.provider().id(), recipient.target(), notice)
                        .orElse(null));
    }
}
