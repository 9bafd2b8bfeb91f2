package org.imas.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Checks;
import org.imas.platform.Page;
import org.imas.platform.Rows;
import org.imas.platform.Selection;

/** The people in the database; two may have the same name. */
@ApplicationScoped
@Transactional
public class People {

    @Inject
    private Rows rows;

    @Inject
    private Checks checks;

    @Inject
    private Clock clock;

    public Optional<Person> byId(UUID id) {
        return rows.byId(Person.class, id);
    }

    /** By id, or by a name that only one person has. */
    public Optional<Person> find(String nameOrId) {
        List<Person> sameName = rows.find(Person.class, Selection.of(1, null).where("name", nameOrId));
        return sameName.size() == 1
                ? Optional.of(sameName.get(0))
                : Rows.id(nameOrId).flatMap(this::byId);
    }

    public Person.View one(UUID id) {
        return rows.existing(Person.class, id).view();
    }

    public Page list(Selection wanted) {
        return Page.of(rows.find(Person.class, wanted), wanted.limit(), Person::id, Person::view);
    }

    public Person.View add(Person.Draft draft) {
        checks.check(draft);
        Person person = Person.introduced(draft, clock.instant());
        rows.add(person);
        return person.view();
    }

    /** With the id that it has elsewhere; nobody may have it here. */
    public Person.View add(UUID id, Person.Draft draft) {
        checks.check(draft);
        Person person = Person.introduced(id, draft, clock.instant());
        rows.add(person);
        return person.view();
    }

    public Person.View change(UUID id, Person.Draft draft) {
        Person person = rows.existing(Person.class, id);
        checks.check(draft);
        person.change(draft);
        rows.written();
        return person.view();
    }

    public void remove(UUID id) {
        rows.remove(Person.class, id);
    }
}
