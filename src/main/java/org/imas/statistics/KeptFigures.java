package org.imas.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What hours and days that are over were counted to: docs/decisions/0037. */
@ApplicationScoped
@Transactional
public class KeptFigures {

    private static final int LONGEST = 1_000_000;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** Adds to the book what is kept of the period, by the longest slots there are; answers what is left to be counted. */
    List<Period> read(Slot.Kind kind, Period period, Book book) {
        List<Period> rest = List.of(period);
        for (Slot slot : Slot.values()) {
            List<Period> left = new ArrayList<>();
            for (Period part : rest) {
                left.addAll(read(kind, slot, new Gaps(part, book)));
            }
            rest = left;
        }
        return rest;
    }

    private List<Period> read(Slot.Kind kind, Slot slot, Gaps part) {
        Optional<Period> whole = slot.within(part.period);
        whole.ifPresent(span -> new Sql(database)
                .each(
                        "select id, document from kept_figures where id >= ? and id < ? order by id",
                        List.of(slot.key(kind, span.from()), slot.key(kind, span.to())),
                        row -> part.kept(slot, Slot.begin(row.getObject(1, UUID.class)), row.getString(2))));
        return part.left();
    }

    /** What lies between the slots that are kept, as they are read one after another. */
    private static final class Gaps {

        private final Period period;
        private final Book book;
        private final List<Period> found = new ArrayList<>();
        private Instant reached;

        Gaps(Period period, Book book) {
            this.period = period;
            this.book = book;
            this.reached = period.from();
        }

        void kept(Slot slot, Instant begin, String document) {
            add(begin);
            book.read(document);
            reached = begin.plus(slot.length());
        }

        List<Period> left() {
            add(period.to());
            return found;
        }

        private void add(Instant until) {
            if (reached.isBefore(until)) {
                found.add(new Period(reached, until));
            }
        }
    }

    /** Puts them in the place of what was kept; too long a text is not kept, and its rows are read each time. */
    void keep(UUID key, Book book, Instant now, @Nullable Instant recountAt) {
        Sql sql = new Sql(database);
        sql.run("delete from kept_figures where id = ?", List.of(key));
        String document = book.document();
        if (document.length() > LONGEST) {
            return;
        }
        sql.run(
                "insert into kept_figures (id, counted_at, document) values (?, ?, ?)",
                List.of(key, now.atOffset(ZoneOffset.UTC), document));
        if (recountAt != null) {
            sql.run(
                    "update kept_figures set recount_at = ? where id = ?",
                    List.of(recountAt.atOffset(ZoneOffset.UTC), key));
        }
    }

    void forget(UUID key) {
        new Sql(database).run("delete from kept_figures where id = ?", List.of(key));
    }

    /** Forgets what nobody can ask for any more. */
    void forgetBefore(Slot.Kind kind, Slot slot, Instant time) {
        new Sql(database)
                .run(
                        "delete from kept_figures where id >= ? and id < ?",
                        List.of(slot.key(kind, Instant.EPOCH), slot.key(kind, time)));
    }
}
