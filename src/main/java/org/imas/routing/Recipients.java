package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.imas.delivery.Reason;
import org.imas.incident.Incident;
import org.imas.oncall.Duty;
import org.imas.oncall.OnCall;
import org.imas.organization.ImpactScope;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.provider.Reach;
import org.imas.routing.PersonalSteps.Call;

/** Finds the people and channels that rules name by what they are: the team's channels, whoever is on call, scopes. */
@ApplicationScoped
public class Recipients {

    @Inject
    private Candidates candidates;

    @Inject
    private OnCall onCall;

    @Inject
    private PersonalSteps steps;

    /** The owner team's channels. */
    void channels(Incident incident, Told told) {
        chosen(incident).stream()
                .filter(candidate -> candidate.reach() == Reach.CHANNEL)
                .forEach(candidate -> told.add(
                        candidate.provider(), candidate.reach(), candidate.channel(), why(incident, candidate)));
    }

    /** Whoever is on call for the owner team; only the first level that anyone serves at, the next are for escalation. */
    void onCall(Incident incident, Told told) {
        Team team = incident.service().ownerTeam();
        List<Duty> duties = onCall.onCall(team, told.at());
        duties.stream().filter(duty -> duty.level() == duties.get(0).level()).forEach(duty -> {
            String what =
                    duty.person().name() + " is on call for team " + team.name() + " (level " + duty.level() + ")";
            page(incident, new Call(duty.person(), matter(incident, new Reason("ON_CALL", what)), true), told);
        });
    }

    /** That person, as he prefers, else by e-mail and telephone as far as there are providers for it. */
    void person(Incident incident, Person person, Reason reason, Told told) {
        page(incident, new Call(person, matter(incident, reason), false), told);
    }

    private void page(Incident incident, Call call, Told told) {
        if (!steps.tell(told, call)) {
            chosen(incident).stream()
                    .filter(candidate -> candidate.reach() != Reach.CHANNEL)
                    .forEach(candidate -> page(candidate, call, told));
        }
    }

    private static void page(Candidate candidate, Call call, Told told) {
        Reach reach = candidate.reach();
        PersonalSteps.address(call.person(), reach)
                .ifPresentOrElse(
                        target -> told.add(new Way(candidate.provider(), reach, target), call.plainly()),
                        () -> told.cannot(call.matter().reason().text() + " but has no " + PersonalSteps.what(reach)
                                + " for " + candidate.provider().name()));
    }

    private static Contacts.Matter matter(Incident incident, Reason reason) {
        return new Contacts.Matter(
                incident.service().ownerTeam(), incident.severity().name(), reason);
    }

    /** The mandatory addresses of the incident's scopes. */
    void scopes(Incident incident, Told told) {
        for (ImpactScope scope : incident.scopes()) {
            if (scope.active() && scope.mandatoryEmail().isPresent()) {
                mail(incident, scope.mandatoryEmail().get(), scopeReason(scope), told);
            }
        }
    }

    private static Reason scopeReason(ImpactScope scope) {
        return new Reason("IMPACT_SCOPE", "Mandatory for impact scope " + scope.name());
    }

    /** That address, by the provider that the team uses for e-mail, else by any. */
    void mail(Incident incident, String address, Reason reason, Told told) {
        candidates
                .mailer(chosen(incident))
                .ifPresentOrElse(
                        provider -> told.add(provider, Reach.EMAIL, address, reason),
                        () -> told.cannot(reason.text() + ", but no active provider sends e-mail"));
    }

    /** A channel of that provider, if it is active. */
    void channel(Incident incident, RuleEffects.Target wanted, Reason reason, Told told) {
        UUID id = UUID.fromString(String.valueOf(wanted.provider()));
        Candidate known = candidates.active().get(id);
        if (known == null) {
            told.cannot(reason.text() + ", but the provider it names is not active");
            return;
        }
        Team team = incident.service().ownerTeam();
        String target = wanted.target() == null ? candidates.channel(known.provider(), team) : wanted.target();
        told.add(known.provider(), known.reach(), target, reason);
    }

    private List<Candidate> chosen(Incident incident) {
        return candidates.of(incident.service().ownerTeam(), incident.severity().name());
    }

    private static Reason why(Incident incident, Candidate candidate) {
        String team = incident.service().ownerTeam().name();
        return candidate.preferred()
                ? new Reason("TEAM_PREFERENCE", "Team " + team + " prefers it for " + incident.severity())
                : new Reason(
                        "OWNER_TEAM",
                        "Team " + team + " owns " + incident.service().name());
    }
}
