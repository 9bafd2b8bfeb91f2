package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
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

    /** In the transaction of the change; what waits, for a step or because it is held back, is promised for later. */
    public void tell(IncidentChanged change, Told told) {
        told.unreachable().forEach(line -> incidents.record(change.incident(), "NOT_REACHABLE", line));
        if (!told.recipients().isEmpty()) {
            promise(change, told.at(), timetable.of(change.incident(), told, change.sequence()));
        }
    }

    private void promise(IncidentChanged change, Instant now, List<Timetable.Due> chosen) {
        Notice notice = notices.of(change);
        outbox.promise(chosen.stream()
                .map(due -> new Promise(
                        due.recipient().provider().id(),
                        due.recipient().provider().name(),
                        due.recipient().provider().type(),
                        due.recipient().target(),
                        notice,
                        due.at().isAfter(now) ? new Promise.Step(Task.NOTIFY, null, due.at()) : Promise.Step.NOTIFY,
                        due.recipient().reasons()))
                .toList());
        chosen.stream()
                .flatMap(due -> due.holds().stream())
                .distinct()
                .forEach(by -> incidents.record(
                        change.incident(), "HELD_BACK", by.reason().text() + ", until " + by.until()));
        incidents.record(
                change.incident(),
                "NOTIFYING",
                chosen.stream().map(Telling::line).collect(Collectors.joining(", ")));
    }

    private static String line(Timetable.Due due) {
        Recipient recipient = due.recipient();
        String whom = recipient.provider().name() + " (" + recipient.target() + ")";
        return due.later() ? whom + " at " + due.at() + " unless acknowledged" : whom;
    }
}
