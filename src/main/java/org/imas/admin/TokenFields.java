package org.imas.admin;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.security.ApiToken;
import org.imas.security.ApiTokens;
import org.imas.security.Role;
import org.jspecify.annotations.Nullable;

/** A token as a form asks for it. */
public class TokenFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private Role role = Role.REPORTER;
    private @Nullable String lifetime;

    /** Without a lifetime it lasts as long as the hub is configured to let it. */
    ApiToken.Draft draft(ApiTokens tokens) {
        List<Fault> faults = new ArrayList<>();
        Duration span = SpanText.read("expiresAt", lifetime, faults);
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return new ApiToken.Draft(name, role, span == null ? null : tokens.endAfter(span));
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public @Nullable String getLifetime() {
        return lifetime;
    }

    public void setLifetime(@Nullable String lifetime) {
        this.lifetime = lifetime;
    }
}
