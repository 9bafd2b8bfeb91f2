package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
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
import org.imas.registry.ConfiguredProvider;

/** Works out who is told of an incident: the owner team's channels and people on call, and its impact scopes. */
@ApplicationScoped
public class Recipients {

    @Inject
    private Candidates candidates;

    @Inject
    private OnCall onCall;

    @Inject
    private Deliveries deliveries;

    /** Who is told that it was triggered. */
    Told of(Incident incident, Instant at) {
        Told told = new Told();
        Team team = incident.service().ownerTeam();
        List<Candidate> chosen = candidates.of(team, incident.severity().name());
        List<Duty> first = firstLevel(onCall.onCall(team, at));
        for (Candidate candidate : chosen) {
            if (candidate.reach() == Reach.CHANNEL) {
                told.add(candidate.provider(), candidate.reach(), candidate.channel(), why(incident, candidate));
            } else {
                first.forEach(duty -> page(told, candidate, duty));
            }
        }
        incident.scopes().forEach(scope -> mail(told, scope, chosen));
        return told;
    }

    /** Who is told how it goes on: everyone who was told of it, but nobody is woken by phone for that. */
    Told toldBefore(Incident incident) {
        Told told = new Told();
        Map<UUID, Candidate> active = candidates.active();
        Reason reason = new Reason("TOLD_BEFORE", "Was told of this incident before");
        for (Delivery before : deliveries.noticesOf(incident.id())) {
            Candidate known = active.get(before.providerId());
            if (known != null && known.reach() != Reach.PHONE) {
                told.add(known.provider(), known.reach(), before.target(), reason);
            }
        }
        return told;
    }

    /** Only the first level that anyone serves at: the next ones are for escalation. */
    private static List<Duty> firstLevel(List<Duty> onCall) {
        return onCall.stream()
                .filter(duty -> duty.level() == onCall.get(0).level())
                .toList();
    }

    private static Reason why(Incident incident, Candidate candidate) {
        String team = incident.service().ownerTeam().name();
        return candidate.preferred()
                ? new Reason("TEAM_PREFERENCE", "Team " + team + " prefers it for " + incident.severity())
                : new Reason(
                        "OWNER_TEAM",
                        "Team " + team + " owns " + incident.service().name());
    }

    private static void page(Told told, Candidate candidate, Duty duty) {
        Person person = duty.person();
        boolean phone = candidate.reach() == Reach.PHONE;
        Optional<String> address = phone ? person.phone() : person.email();
        String what = person.name() + " is on call for team " + duty.team().name() + " (level " + duty.level() + ")";
        address.ifPresentOrElse(
                target -> told.add(candidate.provider(), candidate.reach(), target, new Reason("ON_CALL", what)),
                () -> told.cannot(what + " but has no " + (phone ? "phone number" : "e-mail address") + " for "
                        + candidate.provider().name()));
    }

    private void mail(Told told, ImpactScope scope, List<Candidate> chosen) {
        if (!scope.active() || scope.mandatoryEmail().isEmpty()) {
            return;
        }
        String address = scope.mandatoryEmail().get();
        Optional<ConfiguredProvider> mailer = candidates.mailer(chosen);
        mailer.ifPresentOrElse(
                provider -> told.add(
                        provider,
                        Reach.EMAIL,
                        address,
                        new Reason("IMPACT_SCOPE", "Mandatory for impact scope " + scope.name())),
                () -> told.cannot(
                        "Impact scope " + scope.name() + " demands an e-mail, but no active provider sends any"));
    }
}
