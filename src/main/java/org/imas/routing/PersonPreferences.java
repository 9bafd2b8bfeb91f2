package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.imas.organization.Person;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** How people want to be told, in the database; each person's steps are written as a whole. */
@ApplicationScoped
@Transactional
public class PersonPreferences {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private PersonPreferenceChecks checks;

    @Inject
    private PersonPreferenceViews views;

    public NotificationPreferences view(UUID person) {
        existing(person);
        return new NotificationPreferences(views.of(stored(person)));
    }

    /** The people who have any. */
    public List<UUID> owners() {
        return database.createQuery("select distinct p.personId from PersonPreference p", UUID.class)
                .getResultList();
    }

    public NotificationPreferences.Saved replace(UUID id, @Nullable NotificationPreferences wanted) {
        Person person = held(id);
        List<PersonPreference> checked = checks.check(person, wanted);
        remove(person);
        checked.forEach(database::persist);
        database.flush();
        return new NotificationPreferences.Saved(views.of(checked), views.warnings(person, checked));
    }

    /** He is told like anybody again. */
    public void remove(UUID person) {
        remove(held(person));
    }

    private void remove(Person person) {
        stored(person.id()).forEach(database::remove);
        database.flush(); // or the places of the old steps would still be taken
    }

    private Person existing(UUID id) {
        Person person = database.find(Person.class, id);
        if (person == null) {
            throw new Refusal(Problem.notFound("person", id));
        }
        return person;
    }

    /** Of two who write at the same time the second waits: otherwise both would write the same places. */
    private Person held(UUID id) {
        Person person = existing(id);
        database.lock(person, LockModeType.PESSIMISTIC_WRITE);
        return person;
    }

    private List<PersonPreference> stored(UUID person) {
        return database.createQuery(
                        "select p from PersonPreference p where p.personId = :person order by p.number",
                        PersonPreference.class)
                .setParameter("person", person)
                .getResultList();
    }
}
