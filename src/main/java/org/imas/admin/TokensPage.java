package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.console.Viewer;
import org.imas.organization.Directory.Found;
import org.imas.organization.Directory.Search;
import org.imas.platform.Roles;
import org.imas.security.ApiToken;
import org.imas.security.ApiTokens;
import org.imas.security.Role;

/** The API tokens: found by a part of their name, issued and shown once, revoked. */
@Named
@ViewScoped
public class TokensPage extends NamedListPage<ApiToken.View> {

    private static final long serialVersionUID = 1L;

    @Inject
    private ApiTokens tokens;

    @Inject
    private ShownOnce shown;

    @Inject
    private Feedback feedback;

    @Inject
    private Viewer viewer;

    private TokenFields fields = new TokenFields();

    @Override
    protected Found<ApiToken.View> find(Search wanted) {
        return ById.found(tokens.list(ById.of(wanted, "name")), ApiToken.View.class);
    }

    @NeedsRole(Roles.ADMIN)
    public void issue() {
        if (feedback.tried(this::issued)) {
            fields = new TokenFields();
            load();
        }
    }

    private void issued() {
        ApiTokens.Issued issued = tokens.issue(fields.draft(tokens), viewer.actor());
        shown.show(issued.text());
        feedback.say("tokens.issued", issued.token().name());
    }

    @NeedsRole(Roles.ADMIN)
    public void revoke(ApiToken.View token) {
        if (feedback.tried(() -> tokens.revoke(token.id()))) {
            feedback.say("tokens.revoked", token.name());
        }
        load();
    }

    public TokenFields getFields() {
        return fields;
    }

    public List<Role> roles() {
        return List.of(Role.values());
    }
}
