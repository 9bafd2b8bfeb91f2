package org.imas.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts an hour, or puts a day together from its hours, and keeps what it came to: one short transaction each. */
@ApplicationScoped
@Transactional
public class Recount {

    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration LATER = Duration.ofHours(6);
    private static final Duration YOUNG = Duration.ofDays(3);

    @Inject
    private KeptFigures kept;

    @Inject
    private DueFigures due;

    @Inject
    private Counting counting;

    @Inject
    private Clock clock;

    /** Its day is put together anew after this. */
    void hour(UUID key) {
        Instant begin = Slot.begin(key);
        due.begin(key);
        Book book = counting.of(Slot.kind(key), Slot.HOUR.from(begin));
        Instant now = clock.instant();
        kept.keep(key, book, now, book.open() ? again(begin, now) : null);
        kept.forget(Slot.DAY.key(Slot.kind(key), Slot.DAY.begin(begin)));
    }

    private static @Nullable Instant again(Instant begin, Instant now) {
        return now.plus(now.isBefore(begin.plus(YOUNG)) ? SOON : LATER);
    }

    /** Where an hour of it is missing, there is nothing to keep yet. */
    void day(UUID key) {
        Book book = Slot.kind(key) == Slot.Kind.INCIDENTS ? new IncidentBook() : new DeliveryBook();
        if (kept.read(Slot.kind(key), Slot.DAY.from(Slot.begin(key)), book).isEmpty()) {
            kept.keep(key, book, clock.instant(), null);
        }
    }
}
