package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.routing.PersonPreferences;

/** How people want to be told, where they say so; by person. */
@ApplicationScoped
public class PreferencesSection implements Section<PreferencesItem> {

    @Inject
    private PersonPreferences preferences;

    @Inject
    private Owners owners;

    @Override
    public String name() {
        return "notificationPreferences";
    }

    @Override
    public Class<PreferencesItem> type() {
        return PreferencesItem.class;
    }

    @Override
    public List<Stored> stored() {
        Function<UUID, String> names = owners.people();
        return preferences.owners().stream()
                .map(person -> Stored.of(
                        person,
                        names.apply(person),
                        new PreferencesItem(
                                names.apply(person), preferences.view(person).steps())))
                .sorted(Comparator.comparing(Stored::key))
                .toList();
    }

    @Override
    public String key(PreferencesItem item) {
        return Stored.text(item.person());
    }

    @Override
    public UUID add(PreferencesItem item, String by) {
        UUID person = owners.person(item.person());
        change(person, item, by);
        return person;
    }

    @Override
    public void change(UUID id, PreferencesItem item, String by) {
        preferences.replace(id, item.preferences());
    }

    @Override
    public void remove(UUID id) {
        preferences.remove(id);
    }
}
