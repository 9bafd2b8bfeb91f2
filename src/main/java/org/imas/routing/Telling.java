package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.imas.delivery.HeldBy;
import org.imas.delivery.Outbox;
import org.imas.delivery.Promise;
import org.imas.incident.IncidentChanged;
import org.imas.incident.Incidents;
import org.imas.incident.Notices;
import org.imas.provider.Notice;
import org.imas.provider.Task;

/** Has those who were chosen told of a change, and says in the incident's story who that is and who cannot be. */
@ApplicationScoped
public class Telling {

    @Inject
    private Notices notices;

    @Inject
    private Outbox outbox;

    @Inject
    private Incidents incidents;

    @Inject
    private Timetable timetable;

    @Inject
    private StormHold storms;

    /** In the transaction of the change; what waits, for a step or because it is held back, is promised for later. */
    public void tell(IncidentChanged change, Told told) {
        told.unreachable().forEach(line -> incidents.record(change.incident(), "NOT_REACHABLE", line));
        if (!told.recipients().isEmpty()) {
            promise(change, told.at(), timetable.of(change.incident(), told, change.sequence()));
        }
    }

    private void promise(IncidentChanged change, Instant now, List<Timetable.Due> chosen) {
        Notice notice = notices.of(change);
        List<Timetable.Due> all = chosen.stream()
                .map(due -> storms.counted(due, notice.severity(), now))
                .toList();
        outbox.promise(all.stream().map(due -> promise(due, notice, now)).toList());
        all.stream()
                .flatMap(due -> due.holds().stream().map(hold -> line(due, hold)))
                .distinct()
                .forEach(line -> incidents.record(change.incident(), "HELD_BACK", line));
        incidents.record(
                change.incident(), "NOTIFYING", all.stream().map(Telling::line).collect(Collectors.joining(", ")));
    }

    private static Promise promise(Timetable.Due due, Notice notice, Instant now) {
        Promise.Step later =
                due.at().isAfter(now) ? new Promise.Step(Task.NOTIFY, null, due.at()) : Promise.Step.NOTIFY;
        return due.recipient()
                .promise(
                        notice,
                        due.held().map(by -> Promise.Step.held(by, due.at())).orElse(later));
    }

    /** A storm is a matter of one target, anything else of the incident. */
    private static String line(Timetable.Due due, HoldBack.Held hold) {
        return hold.by().equals(HeldBy.STORM)
                ? whom(due) + ": " + hold.reason().text() + ", " + hold.until()
                : hold.reason().text() + ", until " + hold.until();
    }

    private static String line(Timetable.Due due) {
        return due.later() ? whom(due) + " at " + due.at() + " unless acknowledged" : whom(due);
    }

    private static String whom(Timetable.Due due) {
        return due.recipient().provider().name() + " (" + due.recipient().target() + ")";
    }
}
