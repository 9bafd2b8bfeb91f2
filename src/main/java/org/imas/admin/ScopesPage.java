package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.organization.Directory;
import org.imas.organization.Directory.Found;
import org.imas.organization.Directory.Search;
import org.imas.organization.ImpactScope;
import org.imas.organization.ImpactScopes;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** The impact scopes, each edited in a dialog. */
@Named
@ViewScoped
public class ScopesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Directory directory;

    @Inject
    private ImpactScopes scopes;

    @Inject
    private Feedback feedback;

    private @Nullable String search;
    private Found<ImpactScope.View> found = Found.nothing();
    private @Nullable UUID scope;
    private @Nullable String name;
    private @Nullable String mandatoryEmail;
    private boolean active = true;

    public void load() {
        found = directory.scopes(Search.of(search));
    }

    /** The next ones behind those that are shown. */
    public void more() {
        found = found.and(directory.scopes(Search.of(search).behind(found.next())));
    }

    public void openNew() {
        scope = null;
        name = null;
        mandatoryEmail = null;
        active = true;
    }

    public void open(ImpactScope.View view) {
        scope = view.id();
        name = view.name();
        mandatoryEmail = view.mandatoryEmail();
        active = view.active();
    }

    @NeedsRole(Roles.ADMIN)
    public void save() {
        if (feedback.tried(this::store)) {
            feedback.say("services.scopeSaved", String.valueOf(name));
            load();
        }
    }

    private void store() {
        ImpactScope.Draft draft = new ImpactScope.Draft(name, mandatoryEmail, active);
        if (scope == null) {
            scopes.add(draft);
        } else {
            scopes.change(scope, draft);
        }
    }

    @NeedsRole(Roles.ADMIN)
    public void remove(ImpactScope.View view) {
        if (feedback.tried(() -> scopes.remove(view.id()))) {
            feedback.say("services.scopeRemoved", view.name());
            load();
        }
    }

    public List<ImpactScope.View> found() {
        return found.rows();
    }

    public boolean isMore() {
        return found.next() != null;
    }

    /** Whether there are none at all, or only none of that name. */
    public boolean isSearched() {
        return search != null && !search.isBlank();
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getMandatoryEmail() {
        return mandatoryEmail;
    }

    public void setMandatoryEmail(@Nullable String mandatoryEmail) {
        this.mandatoryEmail = mandatoryEmail;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
