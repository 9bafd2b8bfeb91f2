package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.delivery.Reason;
import org.imas.incident.Incident;
import org.imas.incident.IncidentStatus;
import org.imas.organization.People;

/** Decides who is told of a change, by the rules; the same for what happened and for what is only tried out. */
@ApplicationScoped
public class Routes {

    @Inject
    private RoutingRules rules;

    @Inject
    private Recipients recipients;

    @Inject
    private People people;

    @Inject
    private Followers followers;

    /**
     * Who is told, and what else the rules say.
     *
     * @param rules those that matched, in order
     * @param warRoom false where a rule keeps it from getting one
     */
    record Decision(Told told, List<CompiledRule> rules, boolean warRoom) {}

    Decision of(Incident incident, IncidentStatus change, Instant at) {
        Told told = new Told(at);
        if (change != IncidentStatus.TRIGGERED) {
            followers.tell(incident, told);
        }
        return by(told, incident, new When(change, at));
    }

    /** Those who believe that it is over, and whoever would be told if it were new. */
    Decision reopened(Incident incident, Instant at) {
        Told told = new Told(at);
        followers.tell(incident, told);
        return by(told, incident, new When(IncidentStatus.TRIGGERED, at));
    }

    /** By those rules instead of the stored ones, as if nobody had been told before. */
    Decision imagined(Incident incident, When when, RuleBook book) {
        return by(new Told(when.at()), incident, book.matching(Facts.of(incident, when.change(), when.at())));
    }

    /** What the incident becomes, and at which time. */
    record When(IncidentStatus change, Instant at) {}

    private Decision by(Told told, Incident incident, When when) {
        return by(told, incident, rules.matching(Facts.of(incident, when.change(), when.at())));
    }

    private Decision by(Told told, Incident incident, List<CompiledRule> matching) {
        matching.forEach(rule -> apply(rule, incident, told));
        boolean warRoom = matching.stream().noneMatch(rule -> rule.effects().withoutWarRoom());
        return new Decision(told, matching, warRoom);
    }

    /** Those who were told before, whatever the rules say; what an acknowledgement stopped for them goes on. */
    Decision again(Incident incident, Instant at) {
        Told told = new Told(at);
        followers.startAnew(incident, told);
        return new Decision(told, List.of(), true);
    }

    private void apply(CompiledRule rule, Incident incident, Told told) {
        RuleEffects then = rule.effects();
        Reason reason = new Reason("RULE", "Rule " + rule.name());
        RuleConditions.given(then.tell()).forEach(kind -> standard(kind, incident, told));
        RuleConditions.given(then.providers()).forEach(target -> recipients.channel(incident, target, reason, told));
        RuleConditions.given(then.people())
                .forEach(id -> people.byId(UUID.fromString(id))
                        .ifPresent(person -> recipients.person(
                                incident,
                                person,
                                new Reason("RULE", "Rule " + rule.name() + " names " + person.name()),
                                told)));
        RuleConditions.given(then.emails()).forEach(address -> recipients.mail(incident, address, reason, told));
    }

    private void standard(RuleEffects.Standard kind, Incident incident, Told told) {
        switch (kind) {
            case TEAM_CHANNELS -> recipients.channels(incident, told);
            case ON_CALL -> recipients.onCall(incident, told);
            case SCOPE_MAILS -> recipients.scopes(incident, told);
        }
    }
}
