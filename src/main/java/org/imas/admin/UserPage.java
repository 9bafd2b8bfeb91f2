package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.console.Viewer;
import org.imas.platform.Roles;
import org.imas.security.Role;
import org.imas.security.UserAccount;
import org.imas.security.UserAccounts;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in: their name, their role, and whether they may. */
@Named
@ViewScoped
public class UserPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private UserAccounts users;

    @Inject
    private Feedback feedback;

    @Inject
    private Viewer viewer;

    private @Nullable String id;
    private UserAccount.@Nullable View user;
    private UserFields fields = new UserFields();

    public void load() {
        if (id != null) {
            feedback.tried(() -> show(Opened.existing("user account", id, users::one)));
        }
    }

    private void show(UserAccount.View view) {
        user = view;
        fields = UserFields.of(view);
    }

    /** Opens a new one as a page of its own: there is a password to give. */
    @NeedsRole(Roles.ADMIN)
    public @Nullable String save() {
        UserAccount.View stored = user;
        UserAccount.Draft draft = fields.draft();
        if (!feedback.tried(
                () -> show(stored == null ? users.add(draft, viewer.actor()) : users.change(stored.id(), draft)))) {
            return null;
        }
        feedback.say("users.saved", title());
        return stored == null ? "/admin/user.xhtml?faces-redirect=true&id=" + stored() : null;
    }

    @NeedsRole(Roles.ADMIN)
    public void unlock() {
        UUID locked = stored();
        if (locked != null && feedback.tried(() -> user = users.unlock(locked))) {
            feedback.say("users.unlocked", title());
        }
    }

    @NeedsRole(Roles.ADMIN)
    public @Nullable String remove() {
        UUID gone = stored();
        if (gone == null || !feedback.tried(() -> users.remove(gone))) {
            return null;
        }
        feedback.say("users.removed", title());
        return "/admin/users.xhtml?faces-redirect=true";
    }

    /** As the user is by now, whatever is typed. */
    void refresh() {
        UUID stored = stored();
        user = stored == null ? null : users.one(stored);
    }

    @Nullable
    UUID stored() {
        return user == null ? null : user.id();
    }

    /** Whether what was asked for is not there. */
    public boolean isMissing() {
        return id != null && user == null;
    }

    public boolean isStored() {
        return user != null;
    }

    /** Whether it is the viewer's own: a password given here would end the session that gives it. */
    public boolean isOwn() {
        return user != null && user.name().equals(viewer.name());
    }

    public UserAccount.@Nullable View getUser() {
        return user;
    }

    /** As it is stored, whatever is typed. */
    public String title() {
        return user == null ? "" : user.displayName();
    }

    public List<Role> roles() {
        return List.of(Role.values());
    }

    public UserFields getFields() {
        return fields;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
