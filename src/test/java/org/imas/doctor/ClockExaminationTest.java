package org.imas.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Two clocks, and how far they may be apart. */
class ClockExaminationTest {

    private static final Databases DATABASES = new Databases();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private static Finding examined(DatabaseKind kind, Duration ahead) throws SQLException {
        Beans beans = new Beans()
                .with(Clock.offset(Clock.systemUTC(), ahead.negated()))
                .with(new HubDatabase(DATABASES.of(kind).dataSource()));
        return beans.get(ClockExamination.class).examine().get(0);
    }

    @ParameterizedTest
    @EnumSource
    void a_real_database_on_this_machine_has_its_time(DatabaseKind kind) throws SQLException {
        assertThat(examined(kind, Duration.ZERO).symptom()).isEqualTo(Symptom.CLOCK_WELL);
        Finding ahead = examined(kind, Duration.ofSeconds(20));
        assertThat(ahead.symptom()).isEqualTo(Symptom.CLOCK_AHEAD);
        assertThat((double) ahead.values().get(0)).isBetween(18.0, 22.0);
        assertThat(examined(kind, Duration.ofHours(-1)).symptom()).isEqualTo(Symptom.CLOCK_FAR_BEHIND);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, CLOCK_WELL, 'is +0.0 s from'",
        "PT-0.01S, CLOCK_WELL, 'is +0.0 s from'",
        "PT2S, CLOCK_WELL, 'is +2.0 s from'",
        "PT-1.5S, CLOCK_WELL, 'is -1.5 s from'",
        "PT2.001S, CLOCK_AHEAD, 'is 2.0 s ahead'",
        "PT-30S, CLOCK_BEHIND, 'is 30.0 s behind'",
        "PT31.25S, CLOCK_FAR_AHEAD, 'is 31.2 s ahead'",
        "PT-90S, CLOCK_FAR_BEHIND, 'is 90.0 s behind'"
    })
    void the_sentence_tells_sign_and_size(Duration ahead, Symptom symptom, String said) {
        Finding finding = ClockExamination.found(ahead);
        assertThat(finding.symptom()).isEqualTo(symptom);
        assertThat(English.finding(finding)).contains(said);
    }
}
