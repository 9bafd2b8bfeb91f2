package org.imas.statistics;

import io.prometheus.metrics.core.metrics.Gauge;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.platform.Causes;
import org.imas.platform.Metrics;

/**
 * Counts the hours that are over, the newest first, and once more those of which something was open or has changed. It
 * works for most of a minute at a time, so that a hub with years behind it has its figures soon after an upgrade.
 */
@ApplicationScoped
public class FiguresKeeper {

    /** How long after its end an hour is counted: until then its rows are read, and nobody need tell of changes. */
    static final Duration REST = Duration.ofMinutes(65);

    private static final System.Logger LOG = System.getLogger(FiguresKeeper.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(45);
    private static final int AT_ONCE = 1_000;

    @Inject
    private DueFigures due;

    @Inject
    private KeptFigures kept;

    @Inject
    private Recount recount;

    @Inject
    private Metrics metrics;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "imas.retention.deliveries")
    private Duration retention;

    private Gauge hoursWaiting;
    private Gauge daysWaiting;

    @PostConstruct
    void register() {
        hoursWaiting = waiting("hours", "Hours that are over and not yet counted for the statistics");
        daysWaiting = waiting("days", "Days that are over and not yet put together of their hours");
    }

    private Gauge waiting(String what, String help) {
        Gauge gauge = Gauge.builder()
                .name("imas_statistics_" + what + "_waiting")
                .help(help)
                .register(metrics.registry());
        gauge.set(Double.NaN); // not zero: nobody has looked yet
        return gauge;
    }

    void round() {
        Instant now = clock.instant();
        Instant end = now.plus(ROUND);
        work(due.again(now, AT_ONCE), end, hour -> again(hour, now));
        Period wanted = new Period(now.minus(Period.MOST), now.minus(REST));
        int hours = 0;
        int days = 0;
        for (Slot.Kind kind : Slot.Kind.values()) {
            hours += work(due.missing(kind, Slot.HOUR, wanted), end, recount::hour);
            days += work(due.missing(kind, Slot.DAY, wanted), end, recount::day);
            for (Slot slot : Slot.values()) {
                kept.forgetBefore(kind, slot, wanted.from().minus(Slot.DAY.length()));
            }
        }
        hoursWaiting.set(hours);
        daysWaiting.set(days);
    }

    /** Of what is older than deliveries are kept some rows are gone: what was counted when they were there is better. */
    private void again(UUID hour, Instant now) {
        if (Slot.begin(hour).isBefore(now.minus(retention))) {
            due.leave(hour);
        } else {
            recount.hour(hour);
        }
    }

    /** How many were left when the time was over. */
    private int work(Collection<UUID> keys, Instant end, Consumer<UUID> step) {
        int left = keys.size();
        for (UUID key : keys) {
            if (!clock.instant().isBefore(end)) {
                return left;
            }
            try {
                step.accept(key);
                left--;
            } catch (RuntimeException e) {
                if (Causes.violatesUniqueness(e)) { // another node has counted it at the same time
                    left--;
                } else {
                    LOG.log(System.Logger.Level.WARNING, "event=figures-not-kept hour=" + Slot.begin(key), e);
                }
            }
        }
        return left;
    }
}
