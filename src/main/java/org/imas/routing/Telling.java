package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imas.delivery.HeldBy;
import org.imas.delivery.Outbox;
import org.imas.delivery.Promise;
import org.imas.incident.Incident;
import org.imas.incident.IncidentChanged;
import org.imas.incident.Incidents;
import org.imas.incident.Notices;
import org.imas.provider.Notice;

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
    private HoldBack holdBack;

    /** In the transaction of the change; what a silence, a storm or the like holds is promised for its end. */
    public void tell(IncidentChanged change, Told told) {
        told.unreachable().forEach(line -> incidents.record(change.incident(), "NOT_REACHABLE", line));
        if (!told.recipients().isEmpty()) {
            Notice notice = notices.of(change);
            Optional<HoldBack.Held> held = holdBack.of(change.incident(), change.at());
            List<Wanted> wanted = told.recipients().stream()
                    .map(one -> new Wanted(one, held.or(() -> holdBack.storm(one, notice.severity(), change.at()))))
                    .toList();
            outbox.promise(wanted.stream().map(one -> one.promise(notice)).toList());
            record(change.incident(), wanted);
        }
    }

    /** Somebody who is told, at once or later. */
    private record Wanted(Recipient recipient, Optional<HoldBack.Held> held) {

        Promise promise(Notice notice) {
            return new Promise(
                    recipient.provider().id(),
                    recipient.provider().name(),
                    recipient.provider().type(),
                    recipient.target(),
                    notice,
                    held.map(by -> Promise.Step.held(by.by(), by.until())).orElse(Promise.Step.NOTIFY),
                    held.map(by -> by.waiting(recipient)).orElse(recipient).reasons());
        }

        String name() {
            return recipient.provider().name() + " (" + recipient.target() + ")";
        }

        /** A storm is a matter of one target, anything else of the incident. */
        Optional<String> line() {
            return held.map(by -> by.by().equals(HeldBy.STORM)
                    ? name() + ": " + by.reason().text() + ", " + by.until()
                    : by.reason().text() + ", until " + by.until());
        }
    }

    private void record(Incident incident, List<Wanted> wanted) {
        wanted.stream()
                .flatMap(one -> one.line().stream())
                .distinct()
                .forEach(line -> incidents.record(incident, "HELD_BACK", line));
        String names = wanted.stream().map(Wanted::name).collect(Collectors.joining(", "));
        incidents.record(incident, "NOTIFYING", names);
    }
}
