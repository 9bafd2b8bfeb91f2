package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.imas.delivery.Outbox;
import org.imas.delivery.Promise;
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

    /** In the transaction of the change. */
    public void tell(IncidentChanged change, Told told) {
        told.unreachable().forEach(line -> incidents.record(change.incident(), "NOT_REACHABLE", line));
        if (!told.recipients().isEmpty()) {
            promise(change, told.recipients());
        }
    }

    private void promise(IncidentChanged change, List<Recipient> chosen) {
        Notice notice = notices.of(change);
        outbox.promise(chosen.stream()
                .map(recipient -> new Promise(
                        recipient.provider().id(),
                        recipient.provider().name(),
                        recipient.provider().type(),
                        recipient.target(),
                        notice,
                        Promise.Step.NOTIFY,
                        recipient.reasons()))
                .toList());
        String names = chosen.stream()
                .map(recipient -> recipient.provider().name() + " (" + recipient.target() + ")")
                .collect(Collectors.joining(", "));
        incidents.record(change.incident(), "NOTIFYING", names);
    }
}
