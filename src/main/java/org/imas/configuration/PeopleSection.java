package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.routing.NotificationPreferences;
import org.imas.routing.PersonPreferences;
import org.jspecify.annotations.Nullable;

/** The people, by name; by name and id where several have the same. */
@ApplicationScoped
public class PeopleSection implements Section<PersonItem> {

    @Inject
    private People people;

    @Inject
    private PersonNames names;

    @Inject
    private PersonPreferences preferences;

    @Override
    public String name() {
        return "people";
    }

    @Override
    public Class<PersonItem> type() {
        return PersonItem.class;
    }

    @Override
    public List<Stored> stored() {
        List<Person.View> all = names.everybody();
        Map<String, Long> bearers = PersonNames.bearers(all);
        return all.stream()
                .map(person -> stored(person, bearers.getOrDefault(person.name(), 1L) == 1))
                .sorted(Comparator.comparing(Stored::key))
                .toList();
    }

    private static Stored stored(Person.View person, boolean onlyOne) {
        PersonItem item = new PersonItem(
                onlyOne ? null : person.id(),
                person.name(),
                person.email(),
                person.phone(),
                person.slackId(),
                person.discordId(),
                person.locale());
        return Stored.of(person.id(), key(person.name(), item.id()), item);
    }

    /** Where the id is somebody's here, as he is called here: so a name can be changed. */
    @Override
    public String key(PersonItem item) {
        UUID id = item.id();
        if (id != null) {
            for (Stored there : stored()) {
                if (there.id().equals(id)) {
                    return there.key();
                }
            }
        }
        return key(Stored.text(item.name()), id);
    }

    private static String key(String name, @Nullable UUID id) {
        return id == null ? name : name + " (" + id + ")";
    }

    @Override
    public UUID add(PersonItem item, String by) {
        return item.id() == null
                ? people.add(item.draft()).id()
                : people.add(item.id(), item.draft()).id();
    }

    @Override
    public void change(UUID id, PersonItem item, String by) {
        people.change(id, item.draft());
    }

    @Override
    public void remove(UUID id) {
        if (!preferences.view(id).equals(new NotificationPreferences(List.of()))) {
            preferences.remove(id);
        }
        people.remove(id);
    }
}
