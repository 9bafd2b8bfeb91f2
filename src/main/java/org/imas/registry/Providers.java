package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.imas.organization.Team;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.provider.Reach;
import org.jspecify.annotations.Nullable;

/** The configured providers in the database. */
@ApplicationScoped
@Transactional
public class Providers {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private ProviderDrafts drafts;

    @Inject
    private Roster roster;

    @Inject
    private ProviderSettings settings;

    @Inject
    private ProviderTypes types;

    @Inject
    private ProviderNews news;

    @Inject
    private Clock clock;

    public ProviderView add(ProviderDraft draft) {
        ProviderDrafts.Checked checked = drafts.check(draft, null);
        ConfiguredProvider provider = ConfiguredProvider.of(checked.type().name(), clock.instant());
        apply(checked, provider);
        database.persist(provider);
        return written(provider);
    }

    public ProviderView change(UUID id, ProviderDraft draft) {
        ConfiguredProvider provider = existing(id);
        boolean slept = !provider.active();
        apply(drafts.check(draft, new ProviderDrafts.Stored(id, provider.type(), settings.of(provider))), provider);
        goOn(provider, slept);
        return written(provider);
    }

    private void goOn(ConfiguredProvider provider, boolean slept) {
        if (slept && provider.active() && provider.pause().isEmpty()) {
            news.resumed(provider.id());
        }
    }

    /** Switches it on or off, and nothing else. */
    public void activate(UUID id, boolean active) {
        ConfiguredProvider provider = existing(id);
        boolean slept = !provider.active();
        provider.activate(active);
        goOn(provider, slept);
        database.flush();
        news.changed(id);
    }

    /** A second one with the same settings, switched off: see decision 41. */
    public ProviderView copy(UUID id) {
        ConfiguredProvider original = existing(id);
        ConfiguredProvider copy = ConfiguredProvider.of(original.type(), clock.instant());
        copy.becomeLike(original, drafts.freeName(original.name()));
        settings.seal(copy, settings.of(original));
        database.persist(copy);
        return written(copy);
    }

    /** Holds it back, on every node, until it is resumed. */
    public void pause(UUID id, String reason, String by) {
        existing(id).pause(new Pause(clock.instant(), by, reason));
        database.flush();
        news.changed(id);
    }

    public void resume(UUID id) {
        ConfiguredProvider provider = existing(id);
        if (provider.resume() && provider.active()) {
            news.resumed(id);
        }
        database.flush();
        news.changed(id);
    }

    public ProviderView one(UUID id) {
        return view(existing(id));
    }

    /** For each secret of its settings, by place, a text that tells whether two are the same, and nothing else. */
    public Map<String, String> prints(UUID id) {
        return settings.prints(existing(id));
    }

    public Page list(int limit, @Nullable UUID after) {
        return Page.of(rows(limit, after), limit, ConfiguredProvider::id, this::view);
    }

    /** In the order of their ids, up to one more than the limit: see {@link Page#of}. */
    List<ConfiguredProvider> rows(int limit, @Nullable UUID after) {
        return database.createQuery(
                        "select p from ConfiguredProvider p where p.id > :after order by p.id",
                        ConfiguredProvider.class)
                .setParameter("after", after == null ? Page.FROM_THE_START : after)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** All of them, with the teams they serve. */
    List<ConfiguredProvider> all() {
        return database.createQuery(
                        "select distinct p from ConfiguredProvider p left join fetch p.teams", ConfiguredProvider.class)
                .getResultList();
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

    /** All a test sending needs. */
    record Trial(String name, Reach reach, String defaultTarget, Configured configured) {}

    Trial trial(UUID id) {
        ConfiguredProvider provider = existing(id);
        Reach reach = types.known(provider.type()).reach();
        return new Trial(provider.name(), reach, roster.readTarget(provider), settings.bound(provider));
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
        settings.seal(provider, checked.settings());
        provider.activate(checked.active());
        provider.serve(
                checked.severities(), checked.teams().stream().map(Team::id).toList());
        provider.limit(checked.limits().rate(), checked.limits().concurrency());
        provider.fallBackTo(checked.fallback().provider(), checked.fallback().after());
    }

    private ProviderView written(ConfiguredProvider provider) {
        database.flush();
        news.changed(provider.id());
        return view(provider);
    }

    private ProviderView view(ConfiguredProvider provider) {
        return view(provider, settings.masked(provider));
    }

    ProviderView view(ConfiguredProvider provider, JsonObject shown) {
        Map<String, String> after = new TreeMap<>();
        provider.fallbackAfter().forEach((severity, time) -> after.put(severity, time.toString()));
        return new ProviderView(
                provider.id(),
                provider.name(),
                provider.type(),
                shown,
                provider.active(),
                provider.severities(),
                drafts.teamNames(provider.teams()),
                provider.rate().orElse(null),
                provider.concurrency().orElse(null),
                provider.fallback()
                        .flatMap(this::byId)
                        .map(ConfiguredProvider::name)
                        .orElse(null),
                after);
    }
}
