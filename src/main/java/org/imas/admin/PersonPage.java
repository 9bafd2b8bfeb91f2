package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.console.Viewer;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** A person: the name and the addresses at which they are reached. */
@Named
@ViewScoped
public class PersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private People people;

    @Inject
    private Feedback feedback;

    @Inject
    private Viewer viewer;

    private @Nullable String id;
    private @Nullable UUID person;
    private @Nullable String title;
    private PersonFields fields = new PersonFields();

    public void load() {
        if (id != null) {
            feedback.tried(() -> show(Opened.existing("person", id, people::one)));
        }
    }

    private void show(Person.View view) {
        person = view.id();
        title = view.name();
        fields = PersonFields.of(view);
    }

    /** Opens a new one as a page of its own. */
    @NeedsRole(Roles.ADMIN)
    public @Nullable String save() {
        UUID stored = person;
        Person.Draft draft = fields.draft();
        if (!feedback.tried(() -> show(stored == null ? people.add(draft) : people.change(stored, draft)))) {
            return null;
        }
        feedback.say("people.saved", title());
        return stored == null ? "/admin/person.xhtml?faces-redirect=true&id=" + person : null;
    }

    @NeedsRole(Roles.ADMIN)
    public @Nullable String remove() {
        UUID gone = person;
        if (gone == null || !feedback.tried(() -> people.remove(gone))) {
            return null;
        }
        feedback.say("people.removed", title());
        return "/admin/people.xhtml?faces-redirect=true";
    }

    /** Whether what was asked for is not there. */
    public boolean isMissing() {
        return id != null && person == null;
    }

    public boolean isStored() {
        return person != null;
    }

    public @Nullable UUID person() {
        return person;
    }

    /** As it is stored, whatever is typed. */
    public String title() {
        return title == null ? "" : title;
    }

    /** Those that messages are written in, and the one that the person has besides. */
    public Set<String> languages() {
        Set<String> languages = new TreeSet<>(List.of("en", "fr"));
        if (fields.getLocale() != null) {
            languages.add(fields.getLocale());
        }
        return languages;
    }

    public String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(viewer.locale());
    }

    public PersonFields getFields() {
        return fields;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
