package org.imas.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.registry.GateView;
import org.imas.registry.Pause;
import org.imas.registry.ProviderOverview;
import org.imas.registry.ProviderOverview.Condition;
import org.imas.registry.ProviderOverviews;
import org.imas.upkeep.FailingProviders;
import org.jspecify.annotations.Nullable;

/** Whether there is a way to tell people, and which of the ways do not work. */
@ApplicationScoped
public class ProvidersExamination implements Examination {

    /** How many are named for one symptom, so that a common one does not hide a rare one. */
    private static final int NAMED = 10;

    @Inject
    private ProviderOverviews overviews;

    @Inject
    private FailingProviders failing;

    @Override
    public Subject subject() {
        return Subject.PROVIDERS;
    }

    @Override
    public List<Finding> examine() {
        List<ProviderOverview> active =
                overviews.all().stream().filter(one -> one.health().active()).toList();
        if (active.isEmpty()) {
            return List.of(Finding.of(Symptom.PROVIDERS_NONE));
        }
        List<Finding> ill = ill(active);
        return ill.isEmpty() ? List.of(Finding.of(Symptom.PROVIDERS_WELL, active.size())) : shortened(ill);
    }

    /** The worst first; of those with the same symptom that which came last. */
    private List<Finding> ill(List<ProviderOverview> active) {
        List<FailingProviders.Failing> losing = failing.failing();
        Set<UUID> known = losing.stream().map(FailingProviders.Failing::id).collect(Collectors.toSet());
        List<Finding> ill = new ArrayList<>();
        losing.forEach(one -> ill.add(
                Finding.of(Symptom.PROVIDER_LOSING, one.name(), one.letters(), FailingProviders.LATELY.toMinutes())));
        active.stream()
                .sorted(Comparator.comparing(ProvidersExamination::since).reversed())
                .filter(one -> one.condition() != Condition.FAILING
                        || !known.contains(one.health().id()))
                .map(ProvidersExamination::found)
                .flatMap(Optional::stream)
                .forEach(ill::add);
        ill.sort(Comparator.comparing(Finding::verdict).reversed().thenComparing(Finding::symptom));
        return ill;
    }

    private static Instant since(ProviderOverview one) {
        Pause pause = one.health().paused();
        GateView.ErrorView error = one.health().gate().lastError();
        if (pause != null) {
            return pause.since();
        }
        return error == null ? Instant.EPOCH : error.at();
    }

    private static Optional<Finding> found(ProviderOverview one) {
        String name = one.health().name();
        return switch (one.condition()) {
            case PAUSED -> Optional.of(paused(name, one.health().paused()));
            case UNREADABLE -> Optional.of(Finding.of(Symptom.PROVIDER_UNREADABLE, name));
            case LEFT_ALONE, PROBING -> Optional.of(Finding.of(Symptom.PROVIDER_LEFT_ALONE, name));
            case FAILING -> Optional.of(Finding.of(Symptom.PROVIDER_FAILING, name, lastError(one)));
            case INACTIVE, RESTING, WORKING, UNUSED -> Optional.empty();
        };
    }

    private static Finding paused(String name, @Nullable Pause pause) {
        Pause known = Objects.requireNonNull(pause);
        return Finding.of(Symptom.PROVIDER_PAUSED, name, known.by(), known.reason());
    }

    private static String lastError(ProviderOverview one) {
        GateView.ErrorView error = one.health().gate().lastError();
        return error == null ? "" : error.code();
    }

    private static List<Finding> shortened(List<Finding> ill) {
        Map<Symptom, Integer> found = new EnumMap<>(Symptom.class);
        List<Finding> named = ill.stream()
                .filter(one -> found.merge(one.symptom(), 1, Integer::sum) <= NAMED)
                .collect(Collectors.toCollection(ArrayList::new));
        if (named.size() < ill.size()) {
            named.add(Finding.of(Symptom.PROVIDERS_MORE, ill.size() - named.size()));
        }
        return named;
    }
}
