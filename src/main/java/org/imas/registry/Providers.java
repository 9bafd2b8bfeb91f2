package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.organization.Team;
import org.imas.platform.Json;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Secrets;
import org.imas.provider.Reach;
import org.jspecify.annotations.Nullable;

/** The configured providers in the database. */
@ApplicationScoped
@Transactional
public class Providers {

    private static final System.Logger LOG = System.getLogger(Providers.class.getName());

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private ProviderTypes types;

    @Inject
    private Secrets secrets;

    @Inject
    private ProviderDrafts drafts;

    @Inject
    private Clock clock;

    @Inject
    private Event<ProviderRemoving> removing;

    public ProviderView add(ProviderDraft draft) {
        ProviderDrafts.Checked checked = drafts.check(draft, null);
        ConfiguredProvider provider = ConfiguredProvider.of(checked.type().name(), clock.instant());
        apply(checked, provider);
        database.persist(provider);
        database.flush();
        return view(provider);
    }

    public ProviderView change(UUID id, ProviderDraft draft) {
        ConfiguredProvider provider = existing(id);
        apply(drafts.check(draft, new ProviderDrafts.Stored(id, provider.type(), settings(provider))), provider);
        database.flush();
        return view(provider);
    }

    /** Removes it, unless someone who depends on it objects while the event is fired. */
    public void remove(UUID id) {
        ConfiguredProvider provider = existing(id);
        removing.fire(new ProviderRemoving(id, provider.name()));
        database.remove(provider);
        database.flush();
    }

    public ProviderView one(UUID id) {
        return view(existing(id));
    }

    public Page list(int limit, @Nullable UUID after) {
        List<ConfiguredProvider> rows = database.createQuery(
                        "select p from ConfiguredProvider p where p.id > :after order by p.id",
                        ConfiguredProvider.class)
                .setParameter("after", after == null ? Page.FROM_THE_START : after)
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, ConfiguredProvider::id, this::view);
    }

    /** All that are active, in the order of their names. */
    public List<ConfiguredProvider> active() {
        return database.createQuery(
                        "select p from ConfiguredProvider p where p.active = true", ConfiguredProvider.class)
                .getResultStream()
                .sorted(Comparator.comparing(ConfiguredProvider::name))
                .toList();
    }

    public Optional<ConfiguredProvider> byId(UUID id) {
        return Optional.ofNullable(database.find(ConfiguredProvider.class, id));
    }

    public Optional<ConfiguredProvider> named(String name) {
        return database.createQuery("select p from ConfiguredProvider p where p.name = :name", ConfiguredProvider.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** The target used where a team has none of its own; its name where its type has no such thing. */
    public String defaultTarget(ConfiguredProvider provider) {
        return readable(provider)
                .flatMap(settings -> types.known(provider.type()).form().target(settings))
                .orElse(provider.name());
    }

    /** Those of the active ones that can give rooms, with their present settings. */
    public List<ConfiguredProvider> givingRooms() {
        return active().stream()
                .filter(provider -> types.known(provider.type()).rooms())
                .filter(provider -> readable(provider).isPresent())
                .filter(provider -> types.rooms(provider.type())
                        .givesRooms(configured(provider).settings()))
                .toList();
    }

    /** All a test sending needs. */
    record Trial(String name, Reach reach, String defaultTarget, Configured configured) {}

    Trial trial(UUID id) {
        ConfiguredProvider provider = existing(id);
        Reach reach = types.known(provider.type()).reach();
        return new Trial(provider.name(), reach, defaultTarget(provider), configured(provider));
    }

    Optional<Configured> configured(UUID id) {
        return Optional.ofNullable(database.find(ConfiguredProvider.class, id)).map(this::configured);
    }

    private Configured configured(ConfiguredProvider provider) {
        Record settings = types.known(provider.type()).form().bind(settings(provider));
        return new Configured(provider.id(), provider.type(), provider.active(), settings);
    }

    private ConfiguredProvider existing(UUID id) {
        ConfiguredProvider provider = database.find(ConfiguredProvider.class, id);
        if (provider == null) {
            throw new Refusal(Problem.notFound("provider", id));
        }
        return provider;
    }

    private void apply(ProviderDrafts.Checked checked, ConfiguredProvider provider) {
        provider.rename(checked.name());
        provider.configure(secrets.seal(checked.settings().toString(), provider.id()));
        provider.activate(checked.active());
        provider.serve(
                checked.severities(), checked.teams().stream().map(Team::id).toList());
    }

    /** One provider whose settings cannot be opened, say with another key, must not keep an incident out. */
    private Optional<JsonObject> readable(ConfiguredProvider provider) {
        try {
            return Optional.of(settings(provider));
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.ERROR, "event=settings-unreadable provider=" + provider.id(), e);
            return Optional.empty();
        }
    }

    private JsonObject settings(ConfiguredProvider provider) {
        return Json.parse(secrets.open(provider.sealedSettings(), provider.id()));
    }

    private ProviderView view(ConfiguredProvider provider) {
        return new ProviderView(
                provider.id(),
                provider.name(),
                provider.type(),
                types.known(provider.type()).form().masked(settings(provider)),
                provider.active(),
                provider.severities(),
                drafts.teamNames(provider.teams()));
    }
}
