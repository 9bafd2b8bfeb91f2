package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.oncall.OnCallOverride;
import org.imas.oncall.OnCallOverrides;

/** The overrides that are not over, by team, level and beginning: at a level no two overlap. */
@ApplicationScoped
public class OverridesSection implements Section<OnCallOverride.Draft> {

    @Inject
    private OnCallOverrides overrides;

    @Inject
    private PersonNames people;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "onCallOverrides";
    }

    @Override
    public Class<OnCallOverride.Draft> type() {
        return OnCallOverride.Draft.class;
    }

    @Override
    public List<Stored> stored() {
        Function<UUID, String> names = people.current();
        Instant now = clock.instant();
        return Stored.items(overrides.list(Stored.all().and("e.endsAt > :now", "now", now)), OnCallOverride.View.class)
                .stream()
                .map(view -> stored(view, names))
                .sorted(Comparator.comparing(Stored::key))
                .toList();
    }

    private Stored stored(OnCallOverride.View view, Function<UUID, String> names) {
        OnCallOverride.Draft draft = new OnCallOverride.Draft(
                view.team(), names.apply(view.personId()), view.from(), view.to(), view.level(), view.reason());
        return Stored.of(view.id(), key(draft), draft);
    }

    @Override
    public String key(OnCallOverride.Draft item) {
        int level = item.level() == null ? 1 : item.level();
        return Stored.text(item.team()) + ", level " + level + ", " + item.from();
    }

    @Override
    public boolean matters(OnCallOverride.Draft item) {
        return item.to() == null || item.to().isAfter(clock.instant());
    }

    @Override
    public UUID add(OnCallOverride.Draft item, String by) {
        return overrides.add(item, by).id();
    }

    /** There is no way to change one: another one takes its place. */
    @Override
    public void change(UUID id, OnCallOverride.Draft item, String by) {
        overrides.remove(id);
        overrides.add(item, by);
    }

    @Override
    public void remove(UUID id) {
        overrides.remove(id);
    }
}
