package org.imas.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that is there, one that is slow, one that is not there. */
class DatabaseExaminationTest {

    private static final Databases DATABASES = new Databases();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private static List<Finding> examined(HubDatabase database) {
        return new Beans().with(database).get(DatabaseExamination.class).examine();
    }

    @ParameterizedTest
    @EnumSource
    void one_that_is_there_is_named(DatabaseKind kind) {
        Finding found =
                examined(new HubDatabase(DATABASES.of(kind).dataSource())).get(0);
        assertThat(found.verdict()).isNotEqualTo(Verdict.SICK);
        assertThat(found.values().get(0).toString()).isEqualToIgnoringCase(kind.name());
    }

    @Test
    void a_quarter_of_a_second_for_nothing_is_slow() {
        Finding well = DatabaseExamination.found(Duration.ofMillis(250), "H2", "2.3");
        assertThat(English.finding(well)).isEqualTo("H2 2.3 answers in 250 ms.");
        assertThat(DatabaseExamination.found(Duration.ofMillis(251), "H2", "2.3")
                        .verdict())
                .isEqualTo(Verdict.WARNING);
    }

    @Test
    void one_that_is_away_is_sick_and_its_address_is_not_told() {
        JdbcDataSource away = new JdbcDataSource();
        away.setURL("jdbc:h2:tcp://localhost:1/canary;PASSWORD=canary");
        List<Finding> found = examined(new HubDatabase(away));
        assertThat(found).extracting(Finding::symptom).containsExactly(Symptom.DATABASE_AWAY);
        assertThat(found.toString()).doesNotContain("canary");
    }
}
