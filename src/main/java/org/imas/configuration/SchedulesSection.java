package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.oncall.ScheduleDraft;
import org.imas.oncall.ScheduleDraft.LayerDraft;
import org.imas.oncall.ScheduleDraft.LevelDraft;
import org.imas.oncall.Schedules;
import org.jspecify.annotations.Nullable;

/** The rotations, by team. */
@ApplicationScoped
public class SchedulesSection implements Section<ScheduleItem> {

    @Inject
    private Schedules schedules;

    @Inject
    private Owners owners;

    @Override
    public String name() {
        return "schedules";
    }

    @Override
    public Class<ScheduleItem> type() {
        return ScheduleItem.class;
    }

    @Override
    public List<Stored> stored() {
        Function<UUID, String> teams = owners.teams();
        Function<UUID, String> people = owners.people();
        return schedules.owners().stream()
                .map(team -> Stored.of(
                        team,
                        teams.apply(team),
                        new ScheduleItem(
                                teams.apply(team), named(schedules.view(team).levels(), people))))
                .sorted(Comparator.comparing(Stored::key))
                .toList();
    }

    private static @Nullable List<LevelDraft> named(@Nullable List<LevelDraft> levels, Function<UUID, String> people) {
        return levels == null
                ? null
                : levels.stream()
                        .map(level -> new LevelDraft(level.level(), layers(level.layers(), people)))
                        .toList();
    }

    private static @Nullable List<LayerDraft> layers(@Nullable List<LayerDraft> layers, Function<UUID, String> people) {
        return layers == null
                ? null
                : layers.stream().map(layer -> named(layer, people)).toList();
    }

    private static LayerDraft named(LayerDraft layer, Function<UUID, String> people) {
        List<String> ids = layer.people() == null ? List.of() : layer.people();
        return new LayerDraft(
                layer.name(),
                ids.stream().map(id -> people.apply(UUID.fromString(id))).toList(),
                layer.start(),
                layer.handover(),
                layer.every(),
                layer.unit(),
                layer.day(),
                layer.zone(),
                layer.restrictions());
    }

    @Override
    public String key(ScheduleItem item) {
        return Stored.text(item.team());
    }

    @Override
    public UUID add(ScheduleItem item, String by) {
        UUID team = owners.team(item.team());
        change(team, item, by);
        return team;
    }

    @Override
    public void change(UUID id, ScheduleItem item, String by) {
        schedules.replace(id, item.schedule());
    }

    @Override
    public void remove(UUID id) {
        schedules.replace(id, new ScheduleDraft(List.of()));
    }
}
