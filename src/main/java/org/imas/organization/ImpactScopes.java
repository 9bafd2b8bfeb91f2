package org.imas.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Checks;
import org.imas.platform.Page;
import org.imas.platform.Rows;
import org.imas.platform.Selection;

/** The impact scopes in the database. */
@ApplicationScoped
@Transactional
public class ImpactScopes {

    @Inject
    private Rows rows;

    @Inject
    private Checks checks;

    @Inject
    private Clock clock;

    public Optional<ImpactScope> byId(UUID id) {
        return rows.byId(ImpactScope.class, id);
    }

    /** By its exact name. */
    public Optional<ImpactScope> named(String name) {
        return rows.named(ImpactScope.class, name);
    }

    public ImpactScope.View one(UUID id) {
        return rows.existing(ImpactScope.class, id).view();
    }

    public Page list(Selection wanted) {
        return Page.of(rows.find(ImpactScope.class, wanted), wanted.limit(), ImpactScope::id, ImpactScope::view);
    }

    public ImpactScope.View add(ImpactScope.Draft draft) {
        checks.check(draft);
        rows.nameIsFree(ImpactScope.class, Texts.line(draft.name()), null);
        ImpactScope scope = ImpactScope.defined(draft, clock.instant());
        rows.add(scope);
        return scope.view();
    }

    public ImpactScope.View change(UUID id, ImpactScope.Draft draft) {
        ImpactScope scope = rows.existing(ImpactScope.class, id);
        checks.check(draft);
        rows.nameIsFree(ImpactScope.class, Texts.line(draft.name()), id);
        scope.change(draft);
        rows.written();
        return scope.view();
    }

    public void remove(UUID id) {
        rows.remove(ImpactScope.class, id);
    }
}
