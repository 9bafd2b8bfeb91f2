package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.platform.Roles;
import org.imas.registry.ProviderRemovals;
import org.imas.registry.ProviderView;
import org.imas.registry.Providers;
import org.jspecify.annotations.Nullable;

/** What can be done to a stored provider as a whole: copied, or deleted, with another one in its place. */
@Named
@ViewScoped
public class ProviderChanges implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/providers.xhtml?faces-redirect=true";

    @Inject
    private Providers providers;

    @Inject
    private ProviderRemovals removals;

    @Inject
    private Feedback feedback;

    private @Nullable String replacement;

    @NeedsRole(Roles.ADMIN)
    public @Nullable String copy(String id) {
        ProviderView[] copied = new ProviderView[1];
        if (!feedback.tried(() -> copied[0] = providers.copy(UUID.fromString(id)))) {
            return null;
        }
        feedback.say("providers.copied", copied[0].name());
        return "/admin/provider.xhtml?faces-redirect=true&id=" + copied[0].id();
    }

    @NeedsRole(Roles.ADMIN)
    public @Nullable String remove(String id, String name) {
        if (!feedback.tried(() -> removals.remove(UUID.fromString(id), replacement))) {
            return null;
        }
        if (replacement == null) {
            feedback.say("providers.removed", name);
        } else {
            feedback.say("providers.replaced", name, replacement);
        }
        return LIST;
    }

    /** The names of those that could be put in its place. */
    public List<String> replacements(String id) {
        return removals.replacements(UUID.fromString(id));
    }

    public @Nullable String getReplacement() {
        return replacement;
    }

    public void setReplacement(@Nullable String replacement) {
        this.replacement = replacement;
    }
}
