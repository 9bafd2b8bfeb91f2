package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.organization.Person;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.imas.provider.Look;
import org.imas.provider.Reach;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.ProviderTypes;
import org.imas.registry.Providers;
import org.jspecify.annotations.Nullable;

/** Checks how a person wants to be told before it is stored; tells every fault at once. */
@ApplicationScoped
public class PersonPreferenceChecks {

    private static final int MOST = 20;
    private static final int TARGET_LENGTH = 500;
    private static final Duration LONGEST = Duration.ofHours(24);

    @Inject
    private Providers providers;

    @Inject
    private ProviderTypes types;

    /** One step of the document, whose it is, where it stands, and where its faults go. */
    private record Reading(Person person, NotificationPreferences.Step step, String path, List<Fault> faults) {

        void fault(String member, String reason) {
            faults.add(new Fault(path + "." + member, reason));
        }
    }

    List<PersonPreference> check(Person person, @Nullable NotificationPreferences wanted) {
        if (wanted == null) {
            throw new Refusal(Problem.malformed("The body is empty; a JSON object is expected"));
        }
        List<Fault> faults = new ArrayList<>();
        List<PersonPreference> steps = new ArrayList<>();
        List<NotificationPreferences.Step> given = wanted.all();
        if (given.isEmpty() || given.size() > MOST) {
            faults.add(new Fault("steps", "must have 1 to " + MOST + " entries; DELETE removes all"));
        }
        for (int i = 0; i < Math.min(given.size(), MOST); i++) {
            Reading reading = new Reading(person, given.get(i), "steps[" + i + "]", faults);
            PersonPreference step = PersonPreference.of(person.id(), means(reading), moment(reading, i + 1));
            beside(step, steps, reading);
            steps.add(step);
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return steps;
    }

    private PersonPreference.Means means(Reading reading) {
        NotificationPreferences.Step step = reading.step();
        if ((step.provider() == null) == (step.channel() == null)) {
            reading.fault("provider", "must be given, or else channel");
        }
        Optional<ConfiguredProvider> provider =
                Optional.ofNullable(step.provider()).flatMap(this::provider);
        if (step.provider() != null && provider.isEmpty()) {
            reading.fault("provider", "there is no provider with this name or id");
        }
        Reach channel = channel(reading);
        Reach reach = provider.map(found -> types.known(found.type()).reach()).orElse(channel);
        return new PersonPreference.Means(
                provider.map(ConfiguredProvider::id).orElse(null),
                provider.isEmpty() ? channel : null,
                reach == null ? null : target(reading, reach));
    }

    private Optional<ConfiguredProvider> provider(String nameOrId) {
        Optional<UUID> id = Rows.id(nameOrId);
        return providers.named(nameOrId).or(() -> id.flatMap(providers::byId));
    }

    private static @Nullable Reach channel(Reading reading) {
        String given = reading.step().channel();
        if (given == null) {
            return null;
        }
        if (given.equals(Reach.EMAIL.name()) || given.equals(Reach.PHONE.name())) {
            return Reach.valueOf(given);
        }
        reading.fault("channel", "must be EMAIL or PHONE; a topic or chat channel needs provider and target");
        return null;
    }

    /** A channel has to be named; an address is the person's own, and has to be there. */
    private static @Nullable String target(Reading reading, Reach reach) {
        String target = reading.step().target();
        if (reach == Reach.CHANNEL) {
            if (target == null || target.isBlank() || target.strip().length() > TARGET_LENGTH) {
                reading.fault(
                        "target", "is required, at most " + TARGET_LENGTH + " characters: the person's own there");
            }
            return target == null ? null : target.strip();
        }
        if (target != null) {
            reading.fault("target", "is not for this one, as the person's own address is used");
        }
        if (PersonalSteps.address(reading.person(), reach).isEmpty()) {
            reading.fault(
                    reading.step().provider() == null ? "channel" : "provider",
                    reading.person().name() + " has no " + PersonalSteps.what(reach));
        }
        return null;
    }

    private static PersonPreference.Moment moment(Reading reading, int number) {
        Duration after = reading.step().delay();
        if (after.isNegative()
                || after.compareTo(LONGEST) > 0
                || !after.equals(Duration.ofSeconds(after.toSeconds()))) {
            reading.fault("after", "must be whole seconds from PT0S to PT24H");
        }
        List<String> severities = reading.step().wanted();
        if (!Look.severities().containsAll(severities)) {
            reading.fault("severities", "each must be one of " + Look.severities());
            severities = List.of();
        }
        return new PersonPreference.Moment(
                number, after, severities.stream().distinct().toList());
    }

    /** Against the steps before it that are for a severity that it is for as well. */
    private void beside(PersonPreference step, List<PersonPreference> before, Reading reading) {
        List<PersonPreference> rivals = before.stream()
                .filter(other -> Look.severities().stream().anyMatch(each -> step.isFor(each) && other.isFor(each)))
                .toList();
        if (rivals.stream().anyMatch(other -> other.after().compareTo(step.after()) > 0)) {
            reading.fault("after", "is before that of a step above it for the same severity");
        }
        String way = way(step);
        if (!way.isEmpty() && rivals.stream().anyMatch(other -> way(other).equals(way))) {
            reading.fault(
                    reading.step().provider() == null ? "channel" : "provider",
                    "tells the same target as a step above it for the same severity");
        }
    }

    /** Two that are alike tell the same target; empty where a fault was found. */
    private String way(PersonPreference step) {
        Reach reach = step.providerId()
                .flatMap(providers::byId)
                .map(provider -> types.known(provider.type()).reach())
                .or(step::reach)
                .orElse(null);
        if (reach == null) {
            return "";
        }
        return reach == Reach.CHANNEL
                ? step.providerId().orElseThrow() + " " + step.target().orElse("")
                : reach.name();
    }
}
