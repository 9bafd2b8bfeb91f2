package org.imas.intake;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.prometheus.metrics.core.metrics.Counter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.platform.Metrics;

/** How fast one caller may report by REST, as this node counts it: one that runs wild must leave room for the others. */
@ApplicationScoped
@SuppressWarnings("UnnecessaryAssignment") // tests give what the container injects
public class ReportRate {

    /** Of callers; when there are more, all are forgotten, and each has a full burst again. */
    static final int MOST = 10_000;

    private static final System.Logger LOG = System.getLogger(ReportRate.class.getName());
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    @ConfigProperty(name = "imas.intake.rate")
    private long rate;

    @Inject
    @ConfigProperty(name = "imas.intake.burst")
    private long burst;

    @Inject
    private Metrics metrics;

    private final TimeMeter ticks;
    private final Map<String, Bucket> callers = new ConcurrentHashMap<>();
    private final AtomicLong saidAt = new AtomicLong();
    private Counter refused;

    public ReportRate() {
        this(0, 0, TimeMeter.SYSTEM_NANOTIME);
    }

    ReportRate(long rate, long burst, TimeMeter ticks) {
        this.rate = rate;
        this.burst = burst;
        this.ticks = ticks;
        this.metrics = new Metrics();
    }

    /** A wrong value stops the start, and not a report. */
    void atTheStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.log(System.Logger.Level.DEBUG, "event=report-rate rate=" + rate + " burst=" + burst);
    }

    @PostConstruct
    void start() {
        if (rate < 0 || (rate > 0 && burst < 1)) {
            throw new IllegalArgumentException("imas.intake.rate must not be negative, and imas.intake.burst positive");
        }
        saidAt.set(ticks.currentTimeNanos() - MINUTE.toNanos());
        refused = Counter.builder()
                .name("imas_intake_refused_total")
                .help("Reports by REST that were not taken because their caller sent too many")
                .register(metrics.registry());
    }

    /** Takes one report of that caller's; answers how long to wait where it is one too many, else zero. */
    public Duration take(String caller) {
        if (rate == 0) {
            return Duration.ZERO;
        }
        ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Duration.ZERO;
        }
        refused.inc();
        say(caller);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    double refused() {
        return refused.get();
    }

    int remembered() {
        return callers.size();
    }

    private Bucket bucket(String caller) {
        Bucket known = callers.get(caller);
        if (known != null) {
            return known;
        }
        if (callers.size() >= MOST) {
            callers.clear();
        }
        return callers.computeIfAbsent(
                caller,
                name -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, MINUTE))
                        .withCustomTimePrecision(ticks)
                        .build());
    }

    /** Once a minute; the metric counts them all. */
    private void say(String caller) {
        long now = ticks.currentTimeNanos();
        long before = saidAt.get();
        if (now - before >= MINUTE.toNanos() && saidAt.compareAndSet(before, now)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "event=reports-refused caller=\"" + caller + "\" rate=" + rate + " burst=" + burst);
        }
    }
}
