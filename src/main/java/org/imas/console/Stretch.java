package org.imas.console;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.oncall.Duty;
import org.imas.oncall.Gap;
import org.imas.oncall.OnCallOverride;
import org.imas.oncall.OnCallViews;
import org.jspecify.annotations.Nullable;

/**
 * A part of a calendar: somebody on call, or a gap in which nobody is.
 *
 * @param who absent in a gap
 * @param source as {@link Duty} has it; empty in a gap
 * @param override the id of the override that it is, if it is one
 */
public record Stretch(
        int level,
        @Nullable Choice who,
        Instant from,
        Instant to,
        String source,
        @Nullable UUID override) implements Serializable {

    private static final int COLOURS = 8;
    private static final String OVERRIDE = "override";

    /** The first level first, and at each the earliest first. */
    public static List<Stretch> of(OnCallViews.Calendar calendar, List<OnCallOverride.View> overrides) {
        return Stream.concat(
                        calendar.shifts().stream().map(duty -> of(duty, overrides)),
                        calendar.gaps().stream().map(Stretch::of))
                .sorted(Comparator.comparingInt(Stretch::level).thenComparing(Stretch::from))
                .toList();
    }

    /** An override stands in a calendar as it was made, and at one level no two begin at the same time. */
    private static Stretch of(Duty.View duty, List<OnCallOverride.View> overrides) {
        Optional<UUID> id = duty.source().equals(OVERRIDE)
                ? overrides.stream()
                        .filter(one -> one.level() == duty.level() && one.from().equals(duty.from()))
                        .map(OnCallOverride.View::id)
                        .findFirst()
                : Optional.empty();
        Choice who = new Choice(duty.personId(), duty.person());
        return new Stretch(duty.level(), who, duty.from(), duty.to(), duty.source(), id.orElse(null));
    }

    public static Stretch of(Gap gap) {
        return new Stretch(gap.level(), null, gap.from(), gap.to(), "", null);
    }

    static Stretch of(OnCallOverride.View override) {
        Choice who = new Choice(override.personId(), override.person());
        return new Stretch(override.level(), who, override.from(), override.to(), OVERRIDE, override.id());
    }

    public boolean gap() {
        return who == null;
    }

    public String name() {
        return who == null ? "" : who.name();
    }

    /** What it looks like: of one person always in the same colour. */
    public String style() {
        if (who == null) {
            return "stretch gap";
        }
        String colour = "person-" + Math.floorMod(who.id().hashCode(), COLOURS);
        return "stretch " + colour + (source.equals(OVERRIDE) ? " override" : "");
    }
}
