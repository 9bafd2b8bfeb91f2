package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imas.delivery.Deliveries;
import org.imas.delivery.Delivery;
import org.imas.delivery.Reason;
import org.imas.incident.Incident;
import org.imas.oncall.Duty;
import org.imas.oncall.OnCall;
import org.imas.organization.ImpactScope;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.provider.Reach;

/** Finds the people and channels that rules name by what they are: the team's channels, whoever is on call, scopes. */
@ApplicationScoped
public class Recipients {

    @Inject
    private Candidates candidates;

    @Inject
    private OnCall onCall;

    @Inject
    private Deliveries deliveries;

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
            page(chosen(incident), duty.person(), new Reason("ON_CALL", what), told);
        });
    }

    /** That person, by e-mail and telephone as far as there are providers for it. */
    void person(Incident incident, Person person, Reason reason, Told told) {
        page(chosen(incident), person, reason, told);
    }

    private static void page(List<Candidate> chosen, Person person, Reason reason, Told told) {
        chosen.stream()
                .filter(candidate -> candidate.reach() != Reach.CHANNEL)
                .forEach(candidate -> page(candidate, person, reason, told));
    }

    private static void page(Candidate candidate, Person person, Reason reason, Told told) {
        boolean phone = candidate.reach() == Reach.PHONE;
        Optional<String> address = phone ? person.phone() : person.email();
        address.ifPresentOrElse(
                target -> told.add(candidate.provider(), candidate.reach(), target, reason),
                () -> told.cannot(reason.text() + " but has no " + (phone ? "phone number" : "e-mail address") + " for "
                        + candidate.provider().name()));
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

    /** Who is told how it goes on: everyone who was told of it, but nobody is woken by phone for that. */
    void toldBefore(Incident incident, Told told) {
        Map<UUID, Candidate> active = candidates.active();
        Reason reason = new Reason("TOLD_BEFORE", "Was told of this incident before");
        for (Delivery before : deliveries.noticesOf(incident.id())) {
            Candidate known = active.get(before.providerId());
            if (known != null && known.reach() != Reach.PHONE) {
                told.add(known.provider(), known.reach(), before.target(), reason);
            }
        }
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
