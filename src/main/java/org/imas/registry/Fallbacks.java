package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.imas.platform.Selection;
import org.imas.provider.Look;
import org.imas.provider.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Which provider may stand in for which: one with channels for any, as it has a target of its own; one that reaches
 * people by mail or telephone only for another of the same kind, as it takes over the address.
 */
@ApplicationScoped
public class Fallbacks {

    private static final String FIELD = "fallback";
    private static final String AFTER = "fallbackAfter";
    private static final int MOST = 1000;
    private static final Duration LONGEST = Duration.ofDays(7);

    @Inject
    private Rows rows;

    @Inject
    private ProviderTypes types;

    @Inject
    private ProviderSettings settings;

    /** What was asked for and works. */
    record Choice(@Nullable UUID provider, Map<String, Duration> after) {}

    Choice check(ProviderDraft draft, Optional<KnownType> type, @Nullable UUID self, List<Fault> faults) {
        Map<String, Duration> after = after(draft, faults);
        if (draft.fallback() == null || draft.fallback().isBlank()) {
            if (!after.isEmpty()) {
                faults.add(new Fault(AFTER, "needs a fallback"));
            }
            return new Choice(null, Map.of());
        }
        Optional<ConfiguredProvider> wanted =
                rows.byNameOrId(ConfiguredProvider.class, draft.fallback().strip());
        wanted.flatMap(found -> type.flatMap(known -> reason(found, known, self)))
                .or(() -> wanted.isPresent() ? Optional.empty() : Optional.of("there is no such provider"))
                .ifPresent(reason -> faults.add(new Fault(FIELD, reason)));
        return new Choice(wanted.map(ConfiguredProvider::id).orElse(null), after);
    }

    private Optional<String> reason(ConfiguredProvider wanted, KnownType type, @Nullable UUID self) {
        if (wanted.id().equals(self)) {
            return Optional.of("cannot be the provider itself");
        }
        Reach reach = types.known(wanted.type()).reach();
        if (reach != Reach.CHANNEL && reach != type.reach()) {
            return Optional.of("must have channels, or the same kind of targets: " + type.reach() + ", not " + reach);
        }
        if (reach == Reach.CHANNEL && lacksTarget(wanted)) {
            return Optional.of("has no default target, so nothing could be sent to it");
        }
        return self != null && leadsTo(self, wanted)
                ? Optional.of("goes round in a circle: it falls back to this provider itself")
                : Optional.empty();
    }

    /** The names of those that may stand in for a provider of that type. */
    public List<String> candidates(KnownType type, @Nullable UUID self) {
        return rows.find(ConfiguredProvider.class, Selection.of(MOST, null)).stream()
                .filter(wanted -> reason(wanted, type, self).isEmpty())
                .map(ConfiguredProvider::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** Those that use it when they do not deliver. */
    List<ConfiguredProvider> relyingOn(UUID fallback) {
        return rows.find(ConfiguredProvider.class, Selection.of(MOST, null).where(FIELD, fallback)).stream()
                .sorted(Comparator.comparing(ConfiguredProvider::name))
                .toList();
    }

    /** Has those that fall back to the one fall back to the other, which takes over what stood behind it. */
    void replace(ConfiguredProvider gone, ConfiguredProvider by) {
        List<ConfiguredProvider> users = relyingOn(gone.id());
        users.stream()
                .filter(by::equals)
                .forEach(own -> gone.fallback()
                        .flatMap(next -> rows.byId(ConfiguredProvider.class, next))
                        .filter(next -> !next.equals(by) && !leadsTo(by.id(), next))
                        .ifPresentOrElse(
                                next -> by.fallBackTo(next.id(), by.fallbackAfter()),
                                () -> by.fallBackTo(null, Map.of())));
        users.stream().filter(user -> !user.equals(by)).forEach(user -> {
            if (leadsTo(user.id(), by)) {
                throw new Refusal(
                        Problem.invalid("replacement", "would go round in a circle: it falls back to " + user.name()));
            }
            user.fallBackTo(by.id(), user.fallbackAfter());
        });
    }

    boolean lacksTarget(ConfiguredProvider wanted) {
        return settings.readable(wanted).isPresent()
                && settings.target(wanted).isEmpty()
                && types.bean(wanted.type()).needsTarget(settings.bound(wanted).settings());
    }

    private boolean leadsTo(UUID self, ConfiguredProvider from) {
        Set<UUID> seen = new HashSet<>();
        Optional<UUID> next = from.fallback();
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(self)) {
                return true;
            }
            next = rows.byId(ConfiguredProvider.class, next.get()).flatMap(ConfiguredProvider::fallback);
        }
        return false;
    }

    private static Map<String, Duration> after(ProviderDraft draft, List<Fault> faults) {
        Map<String, Duration> after = new TreeMap<>();
        Map<String, String> given = draft.fallbackAfter() == null ? Map.of() : draft.fallbackAfter();
        given.forEach((severity, text) -> {
            String field = AFTER + "." + severity;
            if (!Look.severities().contains(severity)) {
                faults.add(new Fault(AFTER, "must have keys of " + Look.severities()));
            } else {
                time(text)
                        .ifPresentOrElse(
                                time -> after.put(severity, time),
                                () -> faults.add(new Fault(field, "must be a duration from PT1S to P7D")));
            }
        });
        return after;
    }

    private static Optional<Duration> time(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(Duration::parse)
                    .filter(time -> time.compareTo(Duration.ofSeconds(1)) >= 0 && time.compareTo(LONGEST) <= 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
