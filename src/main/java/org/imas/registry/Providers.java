package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.organization.Team;
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

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private ProviderTypes types;

    @Inject
    private Secrets secrets;

    @Inject
    private ProviderDrafts drafts;

    @Inject
    private Roster roster;

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
        apply(drafts.check(draft, new ProviderDrafts.Stored(id, provider.type(), roster.settings(provider))), provider);
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
        return new Trial(provider.name(), reach, roster.readTarget(provider), roster.configured(provider));
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

    private ProviderView view(ConfiguredProvider provider) {
        return new ProviderView(
                provider.id(),
                provider.name(),
                provider.type(),
                types.known(provider.type()).form().masked(roster.settings(provider)),
                provider.active(),
                provider.severities(),
                drafts.teamNames(provider.teams()));
    }
}
