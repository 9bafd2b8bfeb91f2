package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.imas.delivery.Deliveries;
import org.imas.delivery.Reason;
import org.imas.incident.Incident;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.routing.Contacts;
import org.imas.routing.Followers;
import org.imas.routing.Told;

/** Works out who is told by a step. */
@ApplicationScoped
public class StepRecipients {

    private static final String KIND = "ESCALATION";

    @Inject
    private Contacts contacts;

    @Inject
    private Levels onCall;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Followers followers;

    /** Of which incident, when, and why. */
    record Call(Incident incident, Instant at, String why) {

        Team owner() {
            return incident.service().ownerTeam();
        }

        Contacts.Matter because(String detail) {
            String text = detail.isEmpty() ? why : why + "; " + detail;
            return new Contacts.Matter(owner(), incident.severity().name(), new Reason(KIND, text));
        }
    }

    Told of(Call call, List<EscalationTarget> targets) {
        Told told = new Told(call.at());
        for (EscalationTarget target : targets) {
            switch (target.kind()) {
                case ON_CALL_LEVEL -> onCall(told, call, target);
                case PERSON -> contacts.person(told, target.person(), call.because(""));
                case TEAM -> contacts.team(told, team(call, target), call.because(""));
                case SCOPE -> contacts.scope(told, target.scope(), call.because(""));
                case PROVIDER ->
                    contacts.place(told, target.place(), call.because("").reason());
            }
        }
        return told;
    }

    /** Those who were told of that change once more, also by phone. */
    Told again(Call call, int change) {
        Told told = new Told(call.at());
        deliveries.noticesOf(call.incident().id()).stream()
                .filter(delivery -> delivery.changeNo() == change && delivery.fallbackOf() == null)
                .forEach(delivery ->
                        followers.again(told, delivery, call.because("").reason()));
        return told;
    }

    private void onCall(Told told, Call call, EscalationTarget target) {
        Team team = team(call, target);
        List<Person> people = onCall.people(team, target.level(), call.at());
        String where = "for team " + team.name() + " (level " + target.level() + ")";
        people.forEach(person -> contacts.onCall(told, person, call.because(person.name() + " is on call " + where)));
        if (people.isEmpty()) {
            told.cannot("Nobody is on call " + where);
        }
    }

    private static Team team(Call call, EscalationTarget target) {
        Team own = target.team();
        return own == null ? call.owner() : own;
    }
}
