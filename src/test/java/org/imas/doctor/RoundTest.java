package org.imas.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of examinations that are well, fail or hang, and what is told of them. */
class RoundTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration IMPATIENCE = Duration.ofMillis(50);
    private static final Fixed CLOCK = Fixed.finding(Subject.CLOCK, Symptom.CLOCK_AHEAD, 3.5);

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final Hanging broker = new Hanging(Subject.BROKER, Symptom.BROKER_SILENT);
    private final Hanging timers = new Hanging(Subject.TIMERS, Symptom.NO_ANSWER);

    @AfterEach
    void stop() {
        broker.end.countDown();
        timers.end.countDown();
        threads.shutdown();
    }

    private Report report(Duration patience, Examination... all) {
        return new Report(Instant.EPOCH, new Round(List.of(all), threads, patience).all());
    }

    @Test
    void all_are_shown_in_their_order_and_the_worst_one_is_the_verdict() {
        Report report = report(PATIENCE, Fixed.finding(Subject.TIMERS, Symptom.TIMERS_WELL, 1), CLOCK);
        assertThat(report.checks()).extracting(Examined::subject).containsExactly(Subject.CLOCK, Subject.TIMERS);
        assertThat(report.verdict()).isEqualTo(Verdict.WARNING);
        DoctorView view = DoctorView.of(report);
        assertThat(view.checks()).extracting(DoctorView.CheckView::name).containsExactly("clock", "timers");
        assertThat(view.checks().get(0).finding())
                .isEqualTo("The clock of the database is 3.5 s ahead of the one of this server.");
        assertThat(view.checks().get(0).advice()).contains("NTP");
        assertThat(view.checks().get(1).advice()).isNull();
    }

    @Test
    void one_that_hangs_is_sick_and_keeps_no_other_from_its_answer() {
        Report report = report(IMPATIENCE.multipliedBy(20), timers, CLOCK);
        assertThat(report.verdict()).isEqualTo(Verdict.SICK);
        assertThat(report.checks()).extracting(Examined::verdict).containsExactly(Verdict.WARNING, Verdict.SICK);
        assertThat(DoctorView.of(report).checks().get(1).finding()).isEqualTo("It did not answer within 1 s.");
    }

    @Test
    void a_broker_that_hangs_is_worth_a_warning_only() {
        assertThat(report(IMPATIENCE, broker).verdict()).isEqualTo(Verdict.WARNING);
    }

    @Test
    void one_that_hangs_is_not_begun_again_and_answers_once_it_ends() {
        Round round = new Round(List.of(timers), threads, IMPATIENCE);
        round.all();
        round.all();
        assertThat(timers.begun).hasValue(1);

        timers.end.countDown();
        Round patient = new Round(List.of(timers), threads, PATIENCE);
        assertThat(patient.all().get(0).verdict()).isEqualTo(Verdict.WELL);
        assertThat(patient.all().get(0).verdict()).isEqualTo(Verdict.WELL);
        assertThat(timers.begun).hasValue(3);
    }

    @Test
    void of_an_error_only_the_class_is_told() {
        SQLException failure = new SQLException(
                "jdbc:postgresql://ada:canary@db/imas", new IllegalArgumentException("password=canary"));
        Report report = report(PATIENCE, Fixed.failing(Subject.DATABASE, failure));
        assertThat(report.verdict()).isEqualTo(Verdict.SICK);
        assertThat(DoctorView.of(report).toString())
                .contains("java.lang.IllegalArgumentException")
                .doesNotContain("canary");
    }

    /** Does not come back before it is let go. */
    private static final class Hanging implements Examination {

        private final CountDownLatch end = new CountDownLatch(1);
        private final AtomicInteger begun = new AtomicInteger();
        private final Subject subject;
        private final Symptom silence;

        Hanging(Subject subject, Symptom silence) {
            this.subject = subject;
            this.silence = silence;
        }

        @Override
        public Subject subject() {
            return subject;
        }

        @Override
        public List<Finding> examine() {
            begun.incrementAndGet();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return List.of(Finding.of(Symptom.TIMERS_WELL, 1));
        }

        @Override
        public Symptom silence() {
            return silence;
        }
    }
}
