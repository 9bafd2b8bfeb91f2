package org.imas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hours and days by UTC, and the keys of what is kept of them. */
class SlotTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private static Period period(String from, String to) {
        return new Period(Instant.parse(from), Instant.parse(to));
    }

    @Test
    void only_whole_ones_lie_within_a_period() {
        assertThat(Slot.HOUR.within(period("2026-01-05T10:30:00Z", "2026-01-05T12:59:59Z")))
                .contains(period("2026-01-05T11:00:00Z", "2026-01-05T12:00:00Z"));
        assertThat(Slot.HOUR.within(period("2026-01-05T10:30:00Z", "2026-01-05T11:59:59Z")))
                .isEmpty();
        assertThat(Slot.DAY.within(period("2026-01-05T00:00:00Z", "2026-01-07T00:00:00Z")))
                .contains(period("2026-01-05T00:00:00Z", "2026-01-07T00:00:00Z"));
        assertThat(Slot.HOUR.within(period("2026-01-05T10:10:00Z", "2026-01-05T10:20:00Z")))
                .isEmpty();
    }

    @Test
    void keys_of_one_kind_and_length_are_in_the_order_of_time_and_say_what_they_are_of() {
        UUID key = Slot.DAY.key(Slot.Kind.DELIVERIES, NOON);
        assertThat(Slot.begin(key)).isEqualTo(NOON);
        assertThat(Slot.kind(key)).isEqualTo(Slot.Kind.DELIVERIES);
        assertThat(Slot.kind(Slot.HOUR.key(Slot.Kind.INCIDENTS, NOON))).isEqualTo(Slot.Kind.INCIDENTS);
        assertThat(key).isLessThan(Slot.DAY.key(Slot.Kind.DELIVERIES, NOON.plusSeconds(1)));
        assertThat(key).isLessThan(Slot.HOUR.key(Slot.Kind.DELIVERIES, Instant.EPOCH));
    }
}
