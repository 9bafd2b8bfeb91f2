package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.organization.Person;
import org.imas.provider.Look;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.Providers;

/** How a person wants to be told as people read it, and what of it cannot be kept as things are now. */
@ApplicationScoped
public class PersonPreferenceViews {

    private static final String GRAVEST = Look.severities().get(0);

    @Inject
    private Providers providers;

    @Inject
    private Candidates candidates;

    List<NotificationPreferences.Step> of(List<PersonPreference> steps) {
        return steps.stream().map(this::view).toList();
    }

    private NotificationPreferences.Step view(PersonPreference step) {
        return new NotificationPreferences.Step(
                step.providerId().map(this::name).orElse(null),
                step.reach().map(Enum::name).orElse(null),
                step.target().orElse(null),
                step.after(),
                step.severities());
    }

    private String name(UUID provider) {
        return providers.byId(provider).map(ConfiguredProvider::name).orElseGet(provider::toString);
    }

    List<String> warnings(Person person, List<PersonPreference> steps) {
        List<PersonPreference> gravest =
                steps.stream().filter(step -> step.isFor(GRAVEST)).toList();
        return Stream.of(
                        steps.stream().flatMap(step -> unusable(step).stream()),
                        gravest.isEmpty()
                                ? Stream.of("no step is for " + GRAVEST + ": " + person.name()
                                        + " is told of that like anybody")
                                : Stream.<String>empty(),
                        Optional.of(gravest.stream().filter(this::usable).toList())
                                .filter(usable -> !gravest.isEmpty() && usable.isEmpty())
                                .map(none -> "no step can be used for " + GRAVEST + " now: " + person.name()
                                        + " is told of that like anybody")
                                .stream(),
                        gravest.stream()
                                .limit(1)
                                .filter(first -> first.after().compareTo(Duration.ZERO) > 0)
                                .map(first -> person.name() + " is told of " + GRAVEST + " only after "
                                        + PreferenceBook.words(first.after())))
                .flatMap(lines -> lines)
                .toList();
    }

    private Optional<String> unusable(PersonPreference step) {
        return usable(step)
                ? Optional.empty()
                : Optional.of("step " + step.number() + ": "
                        + step.providerId()
                                .map(id -> "provider " + name(id) + " is not active")
                                .orElseGet(() -> "no active provider sends to a "
                                        + PersonalSteps.what(step.reach().orElseThrow())));
    }

    private boolean usable(PersonPreference step) {
        return candidates.active().values().stream()
                .anyMatch(candidate -> step.providerId()
                        .map(candidate.provider().id()::equals)
                        .orElseGet(() ->
                                step.reach().filter(candidate.reach()::equals).isPresent()));
    }
}
