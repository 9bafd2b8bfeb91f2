package org.imas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imas.platform.Csv;
import org.imas.platform.Json;
import org.junit.jupiter.api.Test;

/** The figures as a spreadsheet gets them. */
class TablesTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final IncidentFigures FIGURES = new IncidentFigures(
            3,
            1,
            Figure.NONE,
            new Figure(2, 1.5, 1.0, 2.0, 2.0, 2.0),
            new Figure(2, 0.125, 0.1, 0.15, 0.15, 0.15),
            Figure.NONE);

    @Test
    void incidents_have_a_row_for_each_group_and_then_one_for_each_interval() {
        IncidentOverview overview = new IncidentOverview(
                FROM,
                FROM.plusSeconds(1),
                "service",
                "week",
                "Z",
                List.of(FROM),
                List.of(new IncidentOverview.Group(
                        "redis", FIGURES, List.of(new IncidentOverview.Point(FROM, FIGURES)))));
        assertThat(Tables.of(overview)).isEqualTo("""
                group,interval,count,open,mttd.count,mttd.mean,mttd.p50,mttd.p90,mttd.p95,mttd.p99,mtta.count,mtta.mean,mtta.p50,mtta.p90,mtta.p95,mtta.p99,\
                mttr.count,mttr.mean,mttr.p50,mttr.p90,mttr.p95,mttr.p99,\
                firstDelivery.count,firstDelivery.mean,firstDelivery.p50,firstDelivery.p90,firstDelivery.p95,firstDelivery.p99
                redis,,3,1,0,,,,,,2,1.5,1.0,2.0,2.0,2.0,2,0.125,0.1,0.15,0.15,0.15,0,,,,,
                redis,2026-01-01T00:00:00Z,3,1,0,,,,,,2,1.5,1.0,2.0,2.0,2.0,2,0.125,0.1,0.15,0.15,0.15,0,,,,,
                """.replace("\n", "\r\n"));
    }

    @Test
    void deliveries_have_one_value_a_row() {
        DeliveryOverview.Group group = new DeliveryOverview.Group(
                null,
                3,
                1,
                Map.of("DELIVERED", 2L),
                List.of(new DeliveryOverview.Failure("http-503", 4)),
                Figure.NONE,
                new Figure(2, 1.5, 1.0, 2.0, 2.0, 2.0));
        assertThat(Tables.of(new DeliveryOverview(FROM, FROM.plusSeconds(1), "none", List.of(group))))
                .isEqualTo("""
                group,kind,name,value
                "",deliveries,count,3
                "",deliveries,open,1
                "",state,DELIVERED,2
                "",failure,http-503,4
                "",attempt,count,0
                "",attempt,mean,
                "",attempt,p50,
                "",attempt,p90,
                "",attempt,p95,
                "",attempt,p99,
                "",delivery,count,2
                "",delivery,mean,1.5
                "",delivery,p50,1.0
                "",delivery,p90,2.0
                "",delivery,p95,2.0
                "",delivery,p99,2.0
                """.replace("\n", "\r\n"));
    }

    @Test
    void in_json_what_is_absent_is_left_out() {
        IncidentOverview overview = new IncidentOverview(
                FROM,
                FROM.plusSeconds(1),
                "none",
                "week",
                "UTC",
                List.of(FROM),
                List.of(new IncidentOverview.Group(null, FIGURES, List.of())));
        assertThat(Json.CAMEL.tree(overview)).isEqualTo(Json.parse("""
                {"from":"2026-01-01T00:00:00Z","to":"2026-01-01T00:00:01Z","groupBy":"none","interval":"week","zone":"UTC",
                 "intervals":["2026-01-01T00:00:00Z"],"groups":[{"figures":{"count":3,"open":1,"mttd":{"count":0},
                 "mtta":{"count":2,"mean":1.5,"p50":1.0,"p90":2.0,"p95":2.0,"p99":2.0},"mttr":{"count":2,"mean":0.125,"p50":0.1,"p90":0.15,"p95":0.15,"p99":0.15},
                 "firstDelivery":{"count":0}},"trend":[]}]}"""));
    }

    @Test
    void what_holds_a_comma_a_quote_or_a_line_break_is_quoted() {
        Csv table = new Csv("a", "b");
        table.row("x, y", "say \"no\"\r\nthen");
        assertThat(table.toString()).isEqualTo("a,b\r\n\"x, y\",\"say \"\"no\"\"\r\nthen\"\r\n");
    }

    @Test
    void no_text_becomes_a_formula_but_numbers_stay_numbers() {
        Csv table = new Csv("a", "b", "c", "d", "e", "f");
        table.row("=1+1", "+1", "-1", "@sum", "a=b", -1);
        assertThat(table.toString().lines().skip(1)).containsExactly("'=1+1,'+1,'-1,'@sum,a=b,-1");
    }

    @Test
    void a_table_is_for_those_who_want_one_more_than_json() {
        assertThat(wanted("text/csv")).isTrue();
        assertThat(wanted("text/*")).isTrue();
        assertThat(wanted("text/html", "text/csv", "*/*")).isTrue();
        assertThat(wanted("*/*")).isFalse();
        assertThat(wanted("application/json", "text/csv")).isFalse();
        assertThat(wanted()).isFalse();
    }

    private static boolean wanted(String... accepted) {
        return Csv.wanted(Arrays.stream(accepted)
                .map(type -> new MediaType(type.split("/")[0], type.split("/")[1]))
                .toList());
    }
}
