package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.imas.organization.ImpactScope;
import org.imas.organization.ImpactScopes;

/** The impact scopes, by name. */
@ApplicationScoped
public class ScopesSection implements Section<ImpactScope.Draft> {

    @Inject
    private ImpactScopes scopes;

    @Override
    public String name() {
        return "impactScopes";
    }

    @Override
    public Class<ImpactScope.Draft> type() {
        return ImpactScope.Draft.class;
    }

    @Override
    public List<Stored> stored() {
        return Stored.items(scopes.list(Stored.all()), ImpactScope.View.class).stream()
                .map(view -> Stored.of(
                        view.id(),
                        view.name(),
                        new ImpactScope.Draft(view.name(), view.mandatoryEmail(), view.active())))
                .sorted(Comparator.comparing(Stored::key))
                .toList();
    }

    @Override
    public String key(ImpactScope.Draft item) {
        return Stored.text(item.name());
    }

    @Override
    public UUID add(ImpactScope.Draft item, String by) {
        return scopes.add(item).id();
    }

    @Override
    public void change(UUID id, ImpactScope.Draft item, String by) {
        scopes.change(id, item);
    }

    @Override
    public void remove(UUID id) {
        scopes.remove(id);
    }
}
