package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.imas.organization.Directory.Found;
import org.imas.organization.Directory.Search;
import org.imas.security.UserAccount;
import org.imas.security.UserAccounts;

/** Those who sign in, found by a part of a name. */
@Named
@ViewScoped
public class UsersPage extends NamedListPage<UserAccount.View> {

    private static final long serialVersionUID = 1L;

    @Inject
    private UserAccounts users;

    @Override
    protected Found<UserAccount.View> find(Search wanted) {
        return ById.found(users.list(ById.of(wanted, "name", "displayName")), UserAccount.View.class);
    }
}
