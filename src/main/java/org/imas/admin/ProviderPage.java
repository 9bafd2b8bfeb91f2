package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.console.Viewer;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;
import org.imas.platform.Rows;
import org.imas.registry.KnownType;
import org.imas.registry.ProviderDraft;
import org.imas.registry.ProviderTypes;
import org.imas.registry.ProviderView;
import org.imas.registry.Providers;
import org.jspecify.annotations.Nullable;

/** One provider, new or stored, with the form that its type asks for. */
@Named
@ViewScoped
public class ProviderPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "/admin/provider.xhtml?faces-redirect=true&id=";

    @Inject
    private Providers providers;

    @Inject
    private ProviderTypes types;

    @Inject
    private ProviderTrial trial;

    @Inject
    private Feedback feedback;

    @Inject
    private Viewer viewer;

    private @Nullable String id;
    private @Nullable String type;
    private String title = "";
    private final ProviderTraits traits = new ProviderTraits();
    private @Nullable ProviderForm form;

    /** Finds the provider of the address, or the type of a new one; where there is none, it says so and offers the types. */
    public void load() {
        if (id == null) {
            known().ifPresent(found -> form = new ProviderForm(found, viewer.locale()));
        } else if (!feedback.tried(() -> show(providers.one(wanted(String.valueOf(id)))))) {
            id = null;
        }
    }

    private static UUID wanted(String id) {
        return Rows.id(id).orElseThrow(() -> new Refusal(Problem.notFound("provider", id)));
    }

    /** A word that is no type is as good as none: then the types are offered. */
    private Optional<KnownType> known() {
        return type == null ? Optional.empty() : types.named(type);
    }

    private void show(ProviderView view) {
        type = view.type();
        title = view.name();
        KnownType known = types.known(view.type());
        ProviderForm filled = form == null ? new ProviderForm(known, viewer.locale()) : form;
        filled.show(view.settings(), known.form());
        form = filled;
        traits.show(view);
    }

    public void openJson() {
        open(true);
    }

    public void openForm() {
        open(false);
    }

    private void open(boolean asJson) {
        feedback.tried(() -> form().open(asJson, types.known(type()).form()));
    }

    public void openPair(SettingRow row) {
        row.addPair();
    }

    @NeedsRole(Roles.ADMIN)
    public @Nullable String save() {
        boolean fresh = isFresh();
        if (!stores()) {
            return null;
        }
        feedback.say("common.saved");
        return fresh ? ADDRESS + id : null;
    }

    /** Only what is stored can be tested. */
    @NeedsRole(Roles.ADMIN)
    public @Nullable String saveAndTest() {
        boolean fresh = isFresh();
        if (!stores()) {
            return null;
        }
        trial.send(stored().orElseThrow());
        if (!fresh) {
            return null;
        }
        feedback.say("common.saved");
        trial.keep();
        return ADDRESS + id;
    }

    private boolean stores() {
        return feedback.tried(() -> {
            ProviderView saved;
            try {
                saved = stored(traits.with(type(), form().said()));
            } catch (RuntimeException thrown) {
                throw form().placed(thrown);
            }
            id = saved.id().toString();
            show(saved);
        });
    }

    private ProviderView stored(ProviderDraft draft) {
        return stored().map(known -> providers.change(known, draft)).orElseGet(() -> providers.add(draft));
    }

    private Optional<UUID> stored() {
        return id == null ? Optional.empty() : Rows.id(id);
    }

    private ProviderForm form() {
        if (form == null) {
            throw new Refusal(Problem.invalid("type", "is required"));
        }
        return form;
    }

    private String type() {
        return String.valueOf(type);
    }

    public @Nullable ProviderForm getForm() {
        return form;
    }

    public ProviderTraits getTraits() {
        return traits;
    }

    /** Whether it is not stored yet. */
    public boolean isFresh() {
        return id == null;
    }

    /** What it is called in the database. */
    public String getTitle() {
        return title;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }
}
