package org.imas.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Whether this server and the database mean the same by now: leases and due times of several nodes depend on it. */
@ApplicationScoped
public class ClockExamination implements Examination {

    private static final Duration BEARABLE = Duration.ofSeconds(2);
    private static final Duration GRAVE = Duration.ofSeconds(30);
    private static final double MILLIS = 1_000;
    private static final double TENTH = 100;
    private static final double TEN = 10;

    @Inject
    private HubDatabase database;

    @Inject
    private Clock clock;

    @Override
    public Subject subject() {
        return Subject.CLOCK;
    }

    @Override
    public List<Finding> examine() throws SQLException {
        try (Connection connection = database.connection();
                Statement question = connection.createStatement()) {
            Instant from = clock.instant();
            Instant theirs = now(question);
            Duration taken = Duration.between(from, clock.instant());
            return List.of(found(Duration.between(from.plus(taken.dividedBy(2)), theirs)));
        }
    }

    private static Instant now(Statement question) throws SQLException {
        try (ResultSet answer = question.executeQuery("select current_timestamp")) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** By how much the database is ahead. */
    static Finding found(Duration ahead) {
        Duration apart = ahead.abs();
        if (apart.compareTo(BEARABLE) <= 0) {
            return Finding.of(Symptom.CLOCK_WELL, Math.round(ahead.toMillis() / TENTH) / TEN);
        }
        double seconds = apart.toMillis() / MILLIS;
        boolean grave = apart.compareTo(GRAVE) > 0;
        if (ahead.isNegative()) {
            return Finding.of(grave ? Symptom.CLOCK_FAR_BEHIND : Symptom.CLOCK_BEHIND, seconds);
        }
        return Finding.of(grave ? Symptom.CLOCK_FAR_AHEAD : Symptom.CLOCK_AHEAD, seconds);
    }
}
