package org.imas.oncall;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.imas.oncall.ScheduleDraft.LayerDraft;
import org.imas.oncall.ScheduleDraft.RestrictionDraft;
import org.imas.platform.Fault;
import org.jspecify.annotations.Nullable;

/** Makes a layer of what somebody wrote, and tells every fault with its place. */
final class LayerReader {

    private static final DateTimeFormatter TIME_OF_DAY =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_DAYS = 366;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private final String place;
    private final List<Fault> faults;

    /** @param place of the layer in the document, such as {@code levels[0].layers[1]} */
    LayerReader(String place, List<Fault> faults) {
        this.place = place + ".";
        this.faults = faults;
    }

    /** Empty where it has faults. */
    Optional<Layer> read(LayerDraft draft, List<UUID> people) {
        int before = faults.size();
        ShiftLength length = length(draft);
        Optional<LocalDate> start = parsed(
                "start",
                draft.start(),
                LayerReader::date,
                "must be a date such as 2026-03-02, in the years 1970 to 9999");
        Optional<LocalTime> handover = timeOfDay("handover", draft.handover());
        Optional<ZoneId> zone =
                parsed("zone", draft.zone(), LayerReader::zone, "must be a time zone such as Europe/Paris");
        List<Restriction> restrictions = restrictions(draft);
        if (faults.size() > before) {
            return Optional.empty();
        }
        Rotation rotation =
                new Rotation(people, start.orElseThrow(), handover.orElseThrow(), length, zone.orElseThrow());
        return Optional.of(new Layer(String.valueOf(draft.name()), rotation, restrictions));
    }

    private ShiftLength length(LayerDraft draft) {
        ShiftUnit unit = draft.unit() == null ? ShiftUnit.WEEKS : draft.unit();
        ShiftLength length = new ShiftLength(draft.every() == null ? 1 : draft.every(), unit, draft.day());
        if (length.days() > MOST_DAYS) {
            faults.add(new Fault(place + "every", "must be at most " + MOST_DAYS + " days"));
        }
        if (draft.day() != null && unit != ShiftUnit.WEEKS) {
            faults.add(new Fault(place + "day", "is only for turns of weeks"));
        }
        return length;
    }

    private List<Restriction> restrictions(LayerDraft draft) {
        List<RestrictionDraft> given = draft.restrictions() == null ? List.of() : draft.restrictions();
        List<Restriction> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            RestrictionDraft hours = given.get(i);
            String path = "restrictions[" + i + "].";
            Optional<LocalTime> from = timeOfDay(path + "from", hours.from());
            Optional<LocalTime> to = timeOfDay(path + "to", hours.to());
            if (from.isPresent() && to.isPresent()) {
                Set<DayOfWeek> days = new HashSet<>(hours.days() == null ? List.of() : hours.days());
                read.add(new Restriction(Set.copyOf(days), from.get(), to.get()));
            }
        }
        return List.copyOf(read);
    }

    private Optional<LocalTime> timeOfDay(String field, @Nullable String text) {
        return parsed(field, text, given -> LocalTime.parse(given, TIME_OF_DAY), "must be a time of day such as 09:00");
    }

    private <T> Optional<T> parsed(String field, @Nullable String text, Function<String, T> parser, String reason) {
        try {
            return Optional.of(parser.apply(String.valueOf(text)));
        } catch (DateTimeException e) {
            faults.add(new Fault(place + field, reason));
            return Optional.empty();
        }
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException(text);
        }
        return date;
    }

    /** No mere offset such as +01:00: it would not follow the clocks. */
    private static ZoneId zone(String text) {
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(text)) {
            throw new DateTimeException(text);
        }
        return ZoneId.of(text);
    }
}
