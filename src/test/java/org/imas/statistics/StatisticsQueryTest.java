package org.imas.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.imas.platform.Fault;
import org.imas.platform.Refusal;
import org.junit.jupiter.api.Test;

/** What a caller may ask of the figures. */
class StatisticsQueryTest {

    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    private final IncidentStatisticsQuery query = new IncidentStatisticsQuery();

    @Test
    void nothing_asked_means_the_last_thirty_days_all_in_one_by_weeks_in_utc() {
        assertThat(query.wanted(NOW))
                .isEqualTo(new IncidentsWanted(
                        new Period(Instant.parse("2026-03-01T12:00:00Z"), NOW),
                        IncidentGrouping.NONE,
                        Interval.WEEK,
                        ZoneOffset.UTC));
    }

    @Test
    void thirty_days_are_also_meant_where_only_the_end_is_given() {
        query.to = "2026-01-31T00:00:00Z";
        assertThat(query.wanted(NOW).period().from()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void what_is_given_is_taken() {
        query.from = "2026-01-01T00:00:00Z";
        query.to = "2026-02-01T00:00:00Z";
        query.groupBy = "team";
        query.interval = "month";
        query.zone = "Europe/Paris";
        assertThat(query.wanted(NOW))
                .isEqualTo(new IncidentsWanted(
                        new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z")),
                        IncidentGrouping.TEAM,
                        Interval.MONTH,
                        ZoneId.of("Europe/Paris")));
    }

    @Test
    void every_value_that_is_none_is_told_with_its_field() {
        query.from = "yesterday";
        query.to = "+12026-01-01T00:00:00Z";
        query.groupBy = "TEAM";
        query.interval = "year";
        query.zone = "Europe/Atlantis";
        assertThat(faults()).extracting(Fault::field).containsExactly("to", "from", "groupBy", "interval", "zone");
        assertThat(faults()).contains(new Fault("groupBy", "must be one of [service, team, severity, none]"));
    }

    @Test
    void a_period_ends_after_it_begins_and_within_four_hundred_days() {
        query.from = "2026-03-31T12:00:00Z";
        assertThat(faults()).containsExactly(new Fault("to", "must be after from"));
        query.from = "2025-02-24T11:59:59Z";
        assertThat(faults()).containsExactly(new Fault("from", "must be at most 400 days before to"));
        query.from = "2025-02-24T12:00:00Z";
        assertThat(query.wanted(NOW).period().from()).isEqualTo(query.from);
    }

    @Test
    void deliveries_are_told_apart_by_provider_or_type() {
        DeliveryStatisticsQuery deliveries = new DeliveryStatisticsQuery();
        assertThat(deliveries.wanted(NOW).groupBy()).isEqualTo(DeliveryGrouping.NONE);
        deliveries.groupBy = "type";
        assertThat(deliveries.wanted(NOW).groupBy()).isEqualTo(DeliveryGrouping.TYPE);
        deliveries.groupBy = "service";
        assertThatThrownBy(() -> deliveries.wanted(NOW)).isInstanceOf(Refusal.class);
    }

    private List<Fault> faults() {
        try {
            query.wanted(NOW);
            return List.of();
        } catch (Refusal refusal) {
            return Objects.requireNonNull(refusal.problem().errors());
        }
    }
}
