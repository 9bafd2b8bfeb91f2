package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.imas.platform.Generation;
import org.imas.platform.Remembered;
import org.imas.provider.SignedSettings;

/** The configured providers as routing and sending see them: read, opened and bound once, until any of them changes. */
@ApplicationScoped
public class Roster {

    @Inject
    private Providers providers;

    @Inject
    private ProviderTypes types;

    @Inject
    private ProviderSettings settings;

    @Inject
    private Generation generation;

    private final Remembered<Page> pages = new Remembered<>(() -> generation, () -> new Page(providers.all()));

    /** All that are active, in the order of their names. */
    public List<ConfiguredProvider> active() {
        return pages.current().active;
    }

    /** The target used where a team has none of its own; its name where its type has no such thing. */
    public String defaultTarget(ConfiguredProvider provider) {
        return pages.recent().targets.computeIfAbsent(provider.id(), id -> readTarget(provider));
    }

    String readTarget(ConfiguredProvider provider) {
        return settings.target(provider).orElse(provider.name());
    }

    /** Those of the active ones that can give rooms, with their present settings. */
    public List<ConfiguredProvider> givingRooms() {
        return pages.current().active.stream()
                .filter(provider -> types.known(provider.type()).rooms())
                .filter(provider -> settings.readable(provider).isPresent())
                .filter(provider -> types.rooms(provider.type())
                        .givesRooms(settings.bound(provider).settings()))
                .toList();
    }

    /** As it was configured at most a second ago, active or not. */
    public Optional<ConfiguredProvider> byId(UUID id) {
        return Optional.ofNullable(pages.recent().byId.get(id)).or(() -> providers.byId(id));
    }

    /** The same with its settings opened; one that was made this very moment may need a look into the database. */
    Optional<Configured> configured(UUID id) {
        Page page = pages.recent();
        ConfiguredProvider provider = page.byId.get(id);
        return provider == null
                ? providers.byId(id).map(settings::bound)
                : Optional.of(page.configured.computeIfAbsent(id, k -> settings.bound(provider)));
    }

    /** Those, active or not, whose settings say that the service made that request. */
    public Set<UUID> signedBy(SignedSettings.Signed request, Instant now) {
        return pages.recent().byId.values().stream()
                .filter(provider -> types.known(provider.type()).form().binds(SignedSettings.class))
                .filter(provider -> settings.readable(provider).isPresent())
                .filter(provider -> settings.bound(provider).settings() instanceof SignedSettings signed
                        && signed.verifies(request, now))
                .map(ConfiguredProvider::id)
                .collect(Collectors.toSet());
    }

    /** What one generation of the configuration says. */
    private static final class Page {

        private final Map<UUID, ConfiguredProvider> byId;
        private final List<ConfiguredProvider> active;
        private final Map<UUID, String> targets = new ConcurrentHashMap<>();
        private final Map<UUID, Configured> configured = new ConcurrentHashMap<>();

        Page(List<ConfiguredProvider> all) {
            byId = all.stream()
                    .collect(Collectors.toMap(ConfiguredProvider::id, p -> p, (one, other) -> one, TreeMap::new));
            active = all.stream()
                    .filter(ConfiguredProvider::active)
                    .sorted(Comparator.comparing(ConfiguredProvider::name))
                    .toList();
        }
    }
}
