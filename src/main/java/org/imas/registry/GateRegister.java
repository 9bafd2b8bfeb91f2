package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.imas.provider.Counts;
import org.imas.provider.Rate;
import org.jspecify.annotations.Nullable;

/** What gates must know of their providers; read again after a second, so that changes on other nodes are seen. */
@ApplicationScoped
public class GateRegister {

    static final Duration FRESH = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(GateRegister.class.getName());

    @Inject
    private Providers providers;

    @Inject
    private ProviderTypes types;

    @Inject
    private GateConfig config;

    @Inject
    private Ticks ticks;

    private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(GateSettings settings, long readAt) {}

    /** Reads what is configured for types; throws where that is wrong. */
    void check() {
        types.names().forEach(type -> {
            config.concurrency(type);
            config.rates(type, Counts.INSTANCE);
        });
    }

    /** Empty where it was deleted. */
    Optional<GateSettings> of(UUID id) {
        Entry entry = entries.get(id);
        if (entry != null && ticks.since(entry.readAt()).compareTo(FRESH) < 0) {
            return Optional.of(entry.settings());
        }
        // those who come meanwhile make do with what was known: one of them reads
        if (entry != null && !entries.replace(id, entry, new Entry(entry.settings(), ticks.nanos()))) {
            return Optional.of(entry.settings());
        }
        return entry == null ? read(id, null) : again(id, entry.settings());
    }

    /** A database that does not answer must not keep what was promised from going out. */
    private Optional<GateSettings> again(UUID id, GateSettings known) {
        try {
            return read(id, known);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=provider-unreadable provider=" + id, e);
            return Optional.of(known);
        }
    }

    void forget(UUID id) {
        entries.remove(id);
    }

    private Optional<GateSettings> read(UUID id, @Nullable GateSettings known) {
        long now = ticks.nanos();
        Optional<GateSettings> read = providers.byId(id).map(found -> settings(found, known));
        read.ifPresentOrElse(settings -> entries.put(id, new Entry(settings, now)), () -> forget(id));
        return read;
    }

    private GateSettings settings(ConfiguredProvider found, @Nullable GateSettings known) {
        if (known != null && known.version() == found.version()) {
            return known;
        }
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
            return providers
                    .configured(found.id())
                    .map(open -> types.bean(found.type()).rates(open.settings(), ofType))
                    .orElse(ofType);
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.ERROR, "event=settings-unreadable provider=" + found.id(), e);
            return ofType;
        }
    }
}
