package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.delivery.Reason;
import org.imas.organization.ImpactScope;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.provider.Reach;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.Roster;
import org.jspecify.annotations.Nullable;

/** By which providers, and where, people, teams and scopes are reached: for whoever has decided that they must be told. */
@ApplicationScoped
public class Contacts {

    @Inject
    private Candidates candidates;

    @Inject
    private Roster roster;

    @Inject
    private PersonalSteps steps;

    /** Whose incident it is, how grave, and why somebody is told of it. */
    public record Matter(Team owner, String severity, Reason reason) {}

    /** A provider, and where it is to send; without a target, where it sends by default. */
    public record Place(UUID provider, @Nullable String target) {}

    /** The channels of a team, by the providers that take this severity. */
    public void team(Told told, Team team, Matter matter) {
        List<Candidate> channels = candidates.of(team, matter.severity()).stream()
                .filter(candidate -> candidate.reach() == Reach.CHANNEL)
                .toList();
        channels.forEach(
                candidate -> told.add(candidate.provider(), candidate.reach(), candidate.channel(), matter.reason()));
        if (channels.isEmpty()) {
            told.cannot("Team " + team.name() + " has no channel for " + matter.severity());
        }
    }

    /** A person, as he prefers, else by mail and phone of the owner team for this severity; where it has none, by any. */
    public void person(Told told, Person person, Matter matter) {
        page(told, new PersonalSteps.Call(person, matter, false));
    }

    /** The same for one who is told for being on call, also in quiet hours. */
    public void onCall(Told told, Person person, Matter matter) {
        page(told, new PersonalSteps.Call(person, matter, true));
    }

    private void page(Told told, PersonalSteps.Call call) {
        if (steps.tell(told, call)) {
            return;
        }
        Matter matter = call.matter();
        List<Candidate> chosen = candidates.of(matter.owner(), matter.severity()).stream()
                .filter(candidate -> candidate.reach() != Reach.CHANNEL)
                .toList();
        List<Candidate> personal = chosen.isEmpty() ? personal().toList() : chosen;
        personal.forEach(candidate -> page(told, call, candidate));
        if (personal.isEmpty()) {
            told.cannot("No active provider can reach " + call.person().name());
        }
    }

    private static void page(Told told, PersonalSteps.Call call, Candidate candidate) {
        address(call.person(), candidate)
                .ifPresentOrElse(
                        address -> told.add(new Way(candidate.provider(), candidate.reach(), address), call.plainly()),
                        () -> told.cannot(call.person().name() + " has no " + PersonalSteps.what(candidate.reach())
                                + " for " + candidate.provider().name()));
    }

    /** The mandatory address of a scope. */
    public void scope(Told told, ImpactScope scope, Matter matter) {
        String address = scope.active() ? scope.mandatoryEmail().orElse(null) : null;
        Optional<ConfiguredProvider> mailer = candidates.mailer(candidates.of(matter.owner(), matter.severity()));
        if (address == null || mailer.isEmpty()) {
            told.cannot(
                    address == null
                            ? "Impact scope " + scope.name() + " has no address"
                            : "Impact scope " + scope.name() + " cannot be mailed");
        } else {
            told.add(mailer.get(), Reach.EMAIL, address, matter.reason());
        }
    }

    public void place(Told told, Place place, Reason reason) {
        Candidate known = candidates.active().get(place.provider());
        if (known == null) {
            told.cannot("Provider "
                    + roster.byId(place.provider())
                            .map(ConfiguredProvider::name)
                            .orElse("of the policy") + " is not active");
        } else {
            String target = place.target() == null ? roster.defaultTarget(known.provider()) : place.target();
            told.add(known.provider(), known.reach(), target, reason);
        }
    }

    /** Whether the people on call of that team are told of incidents of that severity at all. */
    public boolean callsPeople(Team team, String severity) {
        return candidates.of(team, severity).stream().anyMatch(candidate -> candidate.reach() != Reach.CHANNEL);
    }

    /** Whether an active provider sends to people at all. */
    public boolean reachesPeople() {
        return personal().findAny().isPresent();
    }

    public boolean reaches(Person person) {
        return steps.reach(person)
                || personal().anyMatch(candidate -> address(person, candidate).isPresent());
    }

    public boolean reaches(Team team) {
        return candidates.active().values().stream()
                .anyMatch(candidate -> candidate.reach() == Reach.CHANNEL
                        && candidate.provider().servesTeam(team.id()));
    }

    public boolean reaches(ImpactScope scope) {
        return scope.active()
                && scope.mandatoryEmail().isPresent()
                && personal().anyMatch(candidate -> candidate.reach() == Reach.EMAIL);
    }

    public boolean reaches(Place place) {
        return candidates.active().containsKey(place.provider());
    }

    private Stream<Candidate> personal() {
        return candidates.active().values().stream()
                .filter(candidate -> candidate.reach() != Reach.CHANNEL)
                .sorted(Comparator.comparing(candidate -> candidate.provider().name()));
    }

    private static Optional<String> address(Person person, Candidate candidate) {
        return PersonalSteps.address(person, candidate.reach());
    }
}
