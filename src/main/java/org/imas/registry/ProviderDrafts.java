package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.imas.provider.Counts;
import org.imas.provider.Look;
import org.imas.provider.Rate;
import org.jspecify.annotations.Nullable;

/** Checks what an operator wants of a provider before anything is stored; tells every fault at once. */
@ApplicationScoped
public class ProviderDrafts {

    private static final int NAME_LENGTH = 120;
    private static final int RATE_LENGTH = 200;

    @Inject
    private ProviderTypes types;

    @Inject
    private Teams teams;

    @Inject
    private Fallbacks fallbacks;

    @Inject
    private Rows rows;

    /** What is stored already, when a provider is changed. */
    record Stored(UUID id, String type, JsonObject settings) {}

    /** A draft without faults, complete with defaults. */
    record Checked(
            String name,
            KnownType type,
            JsonObject settings,
            boolean active,
            List<String> severities,
            List<Team> teams,
            Limited limits,
            Fallbacks.Choice fallback) {}

    /** How much may be sent; null: as the type has it. */
    record Limited(@Nullable String rate, @Nullable Integer concurrency) {}

    Checked check(ProviderDraft draft, @Nullable Stored stored) {
        List<Fault> faults = new ArrayList<>();
        String name = name(draft, faults);
        Optional<KnownType> type = type(draft, stored, faults);
        JsonObject settings =
                type.map(known -> settings(draft, known, stored, faults)).orElse(JsonValue.EMPTY_JSON_OBJECT);
        List<String> severities = severities(draft, faults);
        List<Team> served = served(draft, faults);
        Limited limits = limits(draft, faults);
        Fallbacks.Choice fallback = fallbacks.check(draft, type, stored == null ? null : stored.id(), faults);
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        rows.nameIsFree(ConfiguredProvider.class, name, stored == null ? null : stored.id());
        boolean active = draft.active() == null || draft.active();
        return new Checked(name, type.orElseThrow(), settings, active, severities, served, limits, fallback);
    }

    /** That name with the first number in brackets behind it that makes it another one. */
    String freeName(String name) {
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> numbered(name, " (" + number + ")"))
                .filter(wanted -> rows.named(ConfiguredProvider.class, wanted).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String numbered(String name, String number) {
        return name.substring(0, Math.min(name.length(), NAME_LENGTH - number.length())) + number;
    }

    List<String> teamNames(Collection<UUID> ids) {
        return ids.stream()
                .map(teams::byId)
                .flatMap(Optional::stream)
                .map(Team::name)
                .sorted()
                .toList();
    }

    private static String name(ProviderDraft draft, List<Fault> faults) {
        String name = draft.name() == null ? "" : draft.name().strip();
        if (name.isEmpty()) {
            faults.add(new Fault("name", "is required"));
        } else if (name.length() > NAME_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault("name", "must be one line of at most " + NAME_LENGTH + " characters"));
        }
        return name;
    }

    private Optional<KnownType> type(ProviderDraft draft, @Nullable Stored stored, List<Fault> faults) {
        String wanted = draft.type() == null && stored != null ? stored.type() : draft.type();
        Optional<KnownType> known = wanted == null ? Optional.empty() : types.named(wanted);
        if (wanted == null) {
            faults.add(new Fault("type", "is required"));
        } else if (known.isEmpty()) {
            faults.add(new Fault("type", "must be one of " + types.names()));
        } else if (stored != null && !stored.type().equals(wanted)) {
            faults.add(new Fault("type", "cannot be changed; add another provider instead"));
        }
        return known;
    }

    private static JsonObject settings(
            ProviderDraft draft, KnownType type, @Nullable Stored stored, List<Fault> faults) {
        JsonObject given = draft.settings() == null ? JsonValue.EMPTY_JSON_OBJECT : draft.settings();
        JsonObject merged = stored == null ? given : type.form().merged(stored.settings(), given);
        type.form().faults(merged).forEach(fault -> faults.add(under(fault)));
        return merged;
    }

    private static Fault under(Fault fault) {
        return new Fault("settings." + fault.field(), fault.reason());
    }

    private static List<String> severities(ProviderDraft draft, List<Fault> faults) {
        List<String> severities = draft.severities() == null ? List.of() : draft.severities();
        for (int i = 0; i < severities.size(); i++) {
            if (!Look.severities().contains(severities.get(i))) {
                faults.add(new Fault("severities[" + i + "]", "must be one of " + Look.severities()));
            }
        }
        return severities.stream().distinct().toList();
    }

    private static Limited limits(ProviderDraft draft, List<Fault> faults) {
        String rate = draft.rate() == null || draft.rate().isBlank()
                ? null
                : draft.rate().strip();
        if (rate != null) {
            try {
                Rate.parse(rate, Counts.INSTANCE);
            } catch (IllegalArgumentException e) {
                faults.add(new Fault("rate", String.valueOf(e.getMessage())));
            }
            if (rate.length() > RATE_LENGTH) {
                faults.add(new Fault("rate", "must be at most " + RATE_LENGTH + " characters"));
            }
        }
        Integer concurrency = draft.concurrency();
        if (concurrency != null && (concurrency < 1 || concurrency > GateConfig.MOST_CONCURRENCY)) {
            faults.add(new Fault("concurrency", "must be 1 to " + GateConfig.MOST_CONCURRENCY));
        }
        return new Limited(rate, concurrency);
    }

    private List<Team> served(ProviderDraft draft, List<Fault> faults) {
        List<String> wanted = draft.teams() == null ? List.of() : draft.teams();
        List<Team> served = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Optional<Team> team = teams.find(wanted.get(i));
            team.ifPresent(served::add);
            if (team.isEmpty()) {
                faults.add(new Fault("teams[" + i + "]", "there is no such team"));
            }
        }
        return served;
    }
}
