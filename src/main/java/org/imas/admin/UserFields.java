package org.imas.admin;

import java.io.Serializable;
import org.imas.security.Role;
import org.imas.security.UserAccount;
import org.jspecify.annotations.Nullable;

/** A user as a form holds them. */
public class UserFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String displayName;
    private Role role = Role.VIEWER;
    private boolean active = true;

    static UserFields of(UserAccount.View view) {
        UserFields fields = new UserFields();
        fields.name = view.name();
        fields.displayName = view.displayName();
        fields.role = view.role();
        fields.active = view.active();
        return fields;
    }

    UserAccount.Draft draft() {
        return new UserAccount.Draft(name, FormText.given(displayName), role, active);
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
