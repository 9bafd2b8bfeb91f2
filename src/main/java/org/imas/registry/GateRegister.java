package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.imas.provider.Counts;
import org.imas.provider.Rate;

/** What gates must know of their providers, worked out once for each version of them. */
@ApplicationScoped
public class GateRegister {

    private static final System.Logger LOG = System.getLogger(GateRegister.class.getName());

    @Inject
    private Roster roster;

    @Inject
    private ProviderSettings opened;

    @Inject
    private ProviderTypes types;

    @Inject
    private GateConfig config;

    private final Map<UUID, GateSettings> known = new ConcurrentHashMap<>();

    /** Reads what is configured for types; throws where that is wrong. */
    void check() {
        types.names().forEach(type -> {
            config.concurrency(type);
            config.rates(type, Counts.INSTANCE);
        });
    }

    /** Empty where it was deleted. */
    Optional<GateSettings> of(UUID id) {
        Optional<ConfiguredProvider> found = roster.byId(id);
        if (found.isEmpty()) {
            forget(id);
            return Optional.empty();
        }
        GateSettings before = known.get(id);
        if (before != null && before.version() == found.get().version()) {
            return Optional.of(before);
        }
        GateSettings now = settings(found.get());
        known.put(id, now);
        return Optional.of(now);
    }

    void forget(UUID id) {
        known.remove(id);
    }

    private GateSettings settings(ConfiguredProvider found) {
        List<Rate> usual = usual(found);
        boolean byTarget = usual.stream().anyMatch(rate -> rate.counts() == Counts.TARGET);
        Counts counts = byTarget ? Counts.TARGET : Counts.INSTANCE;
        List<Rate> rates = found.rate()
                .map(own -> Rate.parse(own, counts))
                .or(() -> config.rates(found.type(), counts))
                .orElse(usual);
        return new GateSettings(
                found.id(),
                found.version(),
                found.name(),
                found.type(),
                found.active(),
                found.pause().isPresent(),
                found.concurrency().orElseGet(() -> config.concurrency(found.type())),
                rates,
                byTarget);
    }

    /** What the type says for these settings; where they cannot be opened, what it says for all. */
    private List<Rate> usual(ConfiguredProvider found) {
        List<Rate> ofType = Rate.of(types.known(found.type()).provider());
        try {
            return types.bean(found.type()).rates(opened.bound(found).settings(), ofType);
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.ERROR, "event=settings-unreadable provider=" + found.id(), e);
            return ofType;
        }
    }
}
