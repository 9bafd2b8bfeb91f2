package org.imas.oncall;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/** The whole schedule of a team, as REST takes and shows it. */
public record ScheduleDraft(@Valid @Size(max = 9) @Nullable List<LevelDraft> levels) {

    /**
     * Rotations of which the last that has somebody wins.
     *
     * @param level who is called first: 1 before 2 and so on; the place in the list when absent
     */
    public record LevelDraft(
            @Min(1) @Max(9) @Nullable Integer level,

            @Valid @Required @Size(min = 1, max = 10) @Nullable
            List<LayerDraft> layers) {

        List<LayerDraft> all() {
            return layers == null ? List.of() : layers;
        }
    }

    /**
     * A rotation.
     *
     * @param people by id or unambiguous name, in the order in which they take turns
     * @param start the date on which the first turn begins
     * @param handover the time of day at which turns begin and end
     * @param every how many days or weeks a turn has; one when absent
     * @param unit weeks when absent
     * @param day on which weekly turns begin; the weekday of the start when absent
     * @param zone such as Europe/Paris
     * @param restrictions when the layer serves; always when there are none
     */
    public record LayerDraft(
            @PlainLine(max = 120) @Nullable String name,
            @Required @Size(min = 1, max = 100) @Nullable List<String> people,
            @Required @Nullable String start,
            @Required @Nullable String handover,
            @Min(1) @Max(366) @Nullable Integer every,
            @Nullable ShiftUnit unit,
            @Nullable DayOfWeek day,
            @Required @Nullable String zone,
            @Valid @Size(max = 20) @Nullable List<RestrictionDraft> restrictions) {

        /** With a name in any case, and everybody by id. */
        LayerDraft settled(String otherwise, List<String> ids) {
            String called = name == null ? otherwise : name.strip();
            return new LayerDraft(called, ids, start, handover, every, unit, day, zone, restrictions);
        }

        List<String> rotating() {
            return people == null ? List.of() : people;
        }
    }

    /**
     * Hours in which a layer serves.
     *
     * @param days on which they begin; every day when absent or empty
     * @param from time of day such as 18:00
     * @param to time of day, on the next day where it is not after {@code from}
     */
    public record RestrictionDraft(
            @Size(max = 7) @Nullable List<DayOfWeek> days,
            @Required @Nullable String from,
            @Required @Nullable String to) {}

    List<LevelDraft> all() {
        return levels == null ? List.of() : levels;
    }
}
