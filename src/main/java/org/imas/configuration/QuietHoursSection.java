package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.silence.QuietHours;
import org.imas.silence.QuietTime;
import org.jspecify.annotations.Nullable;

/** The quiet hours, all of one person or one team together, as single ones have no name. */
@ApplicationScoped
public class QuietHoursSection implements Section<QuietItem> {

    @Inject
    private QuietHours hours;

    @Inject
    private Owners owners;

    @Override
    public String name() {
        return "quietHours";
    }

    @Override
    public Class<QuietItem> type() {
        return QuietItem.class;
    }

    @Override
    public List<Stored> stored() {
        Function<UUID, String> people = owners.people();
        Map<UUID, List<QuietTime.View>> byOwner = new LinkedHashMap<>();
        all().forEach(view ->
                byOwner.computeIfAbsent(owner(view), owner -> new ArrayList<>()).add(view));
        return byOwner.entrySet().stream()
                .map(entry -> stored(entry.getKey(), entry.getValue(), people))
                .sorted(Comparator.comparing(Stored::key))
                .toList();
    }

    private Stored stored(UUID owner, List<QuietTime.View> views, Function<UUID, String> people) {
        QuietTime.View first = views.get(0);
        QuietItem item = new QuietItem(
                first.personId() == null ? null : people.apply(first.personId()),
                first.team(),
                views.stream().map(QuietHoursSection::hours).toList());
        return Stored.of(owner, key(item), item);
    }

    private static QuietItem.Hours hours(QuietTime.View view) {
        return new QuietItem.Hours(view.days(), view.from(), view.to(), view.zone(), view.severities());
    }

    private List<QuietTime.View> all() {
        return Stored.items(hours.list(Stored.all()), QuietTime.View.class);
    }

    private static UUID owner(QuietTime.View view) {
        UUID person = view.personId();
        return person == null ? Objects.requireNonNull(view.teamId()) : person;
    }

    @Override
    public String key(QuietItem item) {
        return item.person() == null ? "team " + Stored.text(item.team()) : Stored.text(item.person());
    }

    @Override
    public UUID add(QuietItem item, String by) {
        UUID owner = item.person() == null ? owners.team(item.team()) : owners.person(item.person());
        change(owner, item, by);
        return owner;
    }

    @Override
    public void change(UUID id, QuietItem item, String by) {
        remove(id);
        for (int i = 0; i < item.all().size(); i++) {
            add(item, i);
        }
    }

    private void add(QuietItem item, int index) {
        try {
            hours.add(item.draft(item.all().get(index)));
        } catch (Refusal e) {
            throw inside("hours[" + index + "].", e.problem());
        }
    }

    private static Refusal inside(String place, Problem problem) {
        @Nullable List<Fault> errors = problem.errors();
        return errors == null
                ? new Refusal(problem)
                : new Refusal(Problem.invalid(errors.stream()
                        .map(fault -> new Fault(owner(fault) ? fault.field() : place + fault.field(), fault.reason()))
                        .toList()));
    }

    private static boolean owner(Fault fault) {
        return fault.field().equals("person") || fault.field().equals("team");
    }

    @Override
    public void remove(UUID id) {
        all().stream().filter(view -> owner(view).equals(id)).forEach(view -> hours.remove(view.id()));
    }
}
