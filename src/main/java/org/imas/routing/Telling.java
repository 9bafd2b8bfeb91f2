package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
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
    private HoldBack holdBack;

    /** In the transaction of the change; what a silence or the like holds is promised for its end. */
    public void tell(IncidentChanged change, Told told) {
        told.unreachable().forEach(line -> incidents.record(change.incident(), "NOT_REACHABLE", line));
        if (!told.recipients().isEmpty()) {
            Optional<HoldBack.Held> held = holdBack.of(change.incident(), change.at());
            promise(change, held.map(by -> by.waiting(told.recipients())).orElseGet(told::recipients), held);
        }
    }

    private void promise(IncidentChanged change, List<Recipient> chosen, Optional<HoldBack.Held> held) {
        Notice notice = notices.of(change);
        Promise.Step step =
                held.map(by -> new Promise.Step(Task.NOTIFY, null, by.until())).orElse(Promise.Step.NOTIFY);
        outbox.promise(chosen.stream()
                .map(recipient -> new Promise(
                        recipient.provider().id(),
                        recipient.provider().name(),
                        recipient.provider().type(),
                        recipient.target(),
                        notice,
                        step,
                        recipient.reasons()))
                .toList());
        held.ifPresent(by ->
                incidents.record(change.incident(), "HELD_BACK", by.reason().text() + ", until " + by.until()));
        String names = chosen.stream()
                .map(recipient -> recipient.provider().name() + " (" + recipient.target() + ")")
                .collect(Collectors.joining(", "));
        incidents.record(change.incident(), "NOTIFYING", names);
    }
}
