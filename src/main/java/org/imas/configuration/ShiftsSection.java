package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.organization.OnCallShift;
import org.imas.organization.OnCallShifts;

/** The explicit shifts that are not over, by team, level, beginning and person. */
@ApplicationScoped
public class ShiftsSection implements Section<OnCallShift.Draft> {

    @Inject
    private OnCallShifts shifts;

    @Inject
    private PersonNames people;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "onCallShifts";
    }

    @Override
    public Class<OnCallShift.Draft> type() {
        return OnCallShift.Draft.class;
    }

    @Override
    public List<Stored> stored() {
        Function<UUID, String> names = people.current();
        return shifts.endingAfter(clock.instant()).stream()
                .map(shift -> stored(shift.view(), names))
                .sorted(Comparator.comparing(Stored::key)
                        .thenComparing(shift -> shift.content().toString()))
                .toList();
    }

    private Stored stored(OnCallShift.View view, Function<UUID, String> names) {
        OnCallShift.Draft draft =
                new OnCallShift.Draft(view.team(), names.apply(view.personId()), view.from(), view.to(), view.level());
        return Stored.of(view.id(), key(draft), draft);
    }

    @Override
    public String key(OnCallShift.Draft item) {
        int level = item.level() == null ? 1 : item.level();
        return Stored.text(item.team()) + ", level " + level + ", " + item.from() + ", " + Stored.text(item.person());
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public boolean matters(OnCallShift.Draft item) {
        return item.to() == null || item.to().isAfter(clock.instant());
    }

    @Override
    public UUID add(OnCallShift.Draft item, String by) {
        return shifts.add(item).id();
    }

    @Override
    public void change(UUID id, OnCallShift.Draft item, String by) {
        shifts.change(id, item);
    }

    @Override
    public void remove(UUID id) {
        shifts.remove(id);
    }
}
