package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.imas.provider.Reach;
import org.jspecify.annotations.Nullable;

/** Takes configured providers out of the database: those that nobody needs, or for which another one is put in. */
@ApplicationScoped
@Transactional
public class ProviderRemovals {

    private static final String FIELD = "replacement";

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Rows rows;

    @Inject
    private Fallbacks fallbacks;

    @Inject
    private ProviderTypes types;

    @Inject
    private ProviderNews news;

    /**
     * Removes it, unless someone who depends on it objects while the event is fired.
     *
     * @param replacement name or id of the provider that whatever names this one names from then on; absent: none
     */
    public void remove(UUID id, @Nullable String replacement) {
        ConfiguredProvider provider = existing(id);
        if (replacement == null || replacement.isBlank()) {
            refuseIfRelied(provider);
            news.removing(new ProviderRemoving(id, provider.name()));
        } else {
            ConfiguredProvider by = substitute(provider, replacement.strip());
            fallbacks.replace(provider, by);
            news.removing(new ProviderRemoving(
                    id,
                    provider.name(),
                    new ProviderRemoving.Replacement(by.id(), by.name(), sameTargets(provider, by))));
        }
        database.flush();
        database.remove(provider);
        database.flush();
    }

    /** The names of those that could take its place. */
    public List<String> replacements(UUID id) {
        ConfiguredProvider provider = existing(id);
        return database.createQuery(
                        "select p from ConfiguredProvider p where p.active = true and p.id <> :id order by p.name",
                        ConfiguredProvider.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(other -> objection(provider, other).isEmpty())
                .map(ConfiguredProvider::name)
                .toList();
    }

    private void refuseIfRelied(ConfiguredProvider provider) {
        List<String> users = fallbacks.relyingOn(provider.id()).stream()
                .map(ConfiguredProvider::name)
                .toList();
        if (!users.isEmpty()) {
            throw new Refusal(Problem.conflict(
                    "provider-in-use", provider.name() + " is the fallback of " + String.join(", ", users)));
        }
    }

    private ConfiguredProvider substitute(ConfiguredProvider provider, String nameOrId) {
        ConfiguredProvider by = rows.byNameOrId(ConfiguredProvider.class, nameOrId)
                .orElseThrow(() -> new Refusal(Problem.invalid(FIELD, "there is no such provider")));
        String objection = objection(provider, by);
        if (!objection.isEmpty()) {
            throw new Refusal(Problem.invalid(FIELD, objection));
        }
        return by;
    }

    /** Empty where it would do. */
    private String objection(ConfiguredProvider provider, ConfiguredProvider by) {
        if (by.id().equals(provider.id())) {
            return "cannot be the provider itself";
        }
        if (!by.active()) {
            return "is not active";
        }
        if (reach(by) != reach(provider)) {
            return "must have the same kind of targets: " + reach(provider) + ", not " + reach(by);
        }
        return sameTargets(provider, by) || !fallbacks.lacksTarget(by)
                ? ""
                : "has no default target, so nothing could be sent to it";
    }

    /** Addresses and telephone numbers are the same to all; channels only to those of one type. */
    private boolean sameTargets(ConfiguredProvider one, ConfiguredProvider other) {
        return reach(one) != Reach.CHANNEL || one.type().equals(other.type());
    }

    private Reach reach(ConfiguredProvider provider) {
        return types.known(provider.type()).reach();
    }

    private ConfiguredProvider existing(UUID id) {
        return rows.byId(ConfiguredProvider.class, id).orElseThrow(() -> new Refusal(Problem.notFound("provider", id)));
    }
}
