package org.imas.warroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.incident.Incident;
import org.imas.oncall.Duty;
import org.imas.oncall.OnCall;
import org.imas.organization.Person;
import org.imas.provider.Guest;

/** Who is invited into the room of an incident: its lead, everyone on call for the owner team at every level, its members. */
@ApplicationScoped
public class Guests {

    @Inject
    private OnCall onCall;

    @Inject
    private Clock clock;

    List<Guest> of(Incident incident) {
        Map<UUID, Person> people = new LinkedHashMap<>();
        incident.lead().ifPresent(lead -> people.put(lead.id(), lead));
        for (Duty duty : onCall.onCall(incident.service().ownerTeam(), clock.instant())) {
            people.putIfAbsent(duty.person().id(), duty.person());
        }
        incident.service().ownerTeam().members().forEach(member -> people.putIfAbsent(member.id(), member));
        return people.values().stream().map(Guests::guest).toList();
    }

    private static Guest guest(Person person) {
        return new Guest(
                person.name(),
                person.email().orElse(null),
                person.slackId().orElse(null),
                person.discordId().orElse(null));
    }
}
