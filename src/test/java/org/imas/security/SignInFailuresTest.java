package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.imas.testkit.Beans;
import org.imas.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Someone who guesses tokens cannot fill the log. */
class SignInFailuresTest {

    private static final Logger LOG = Logger.getLogger(SignInFailures.class.getName());

    private final List<String> lines = new ArrayList<>();
    private final TestClock clock = new TestClock();
    private final SignInFailures failures = new Beans().with(clock).get(SignInFailures.class);
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(handler);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void a_few_failures_a_minute_are_shown_and_the_others_counted() {
        for (int i = 0; i < 1_000; i++) {
            failures.failed("missing", "/api/v1/incidents");
        }
        assertThat(lines).hasSize(10).containsOnly("event=sign-in-failed reason=missing path=/api/v1/incidents");
        lines.clear();
        clock.advance(Duration.ofMinutes(1));
        failures.failed("malformed", "/api/v1/teams");
        assertThat(lines)
                .containsExactly(
                        "event=sign-in-failures-not-shown count=990 since=2026-02-05T18:30:00.123456Z",
                        "event=sign-in-failed reason=malformed path=/api/v1/teams");
    }
}
