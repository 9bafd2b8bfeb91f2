package org.imas.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imas.platform.Ids;

/** Which hours and days are still to be counted, or counted once more. */
@ApplicationScoped
@Transactional
public class DueFigures {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** Those of that length that are over by then and not kept, the newest first, no older than the first row there is. */
    List<UUID> missing(Slot.Kind kind, Slot slot, Period asked) {
        Optional<Instant> first = first(kind);
        if (first.isEmpty()) {
            return List.of();
        }
        Instant begin = Slot.DAY.begin(first.get().isBefore(asked.from()) ? asked.from() : first.get());
        Set<UUID> there = new HashSet<>();
        new Sql(database)
                .each(
                        "select id from kept_figures where id >= ? and id < ?",
                        List.of(slot.key(kind, begin), slot.key(kind, asked.to())),
                        row -> there.add(row.getObject(1, UUID.class)));
        List<UUID> missing = new ArrayList<>();
        Instant next = slot.begin(asked.to()).minus(slot.length());
        for (; !next.isBefore(begin); next = next.minus(slot.length())) {
            UUID key = slot.key(kind, next);
            if (!there.contains(key)) {
                missing.add(key);
            }
        }
        return missing;
    }

    private Optional<Instant> first(Slot.Kind kind) {
        String table = kind == Slot.Kind.INCIDENTS ? "incident" : "delivery";
        List<UUID> first = new ArrayList<>();
        new Sql(database)
                .each(
                        "select id from " + table + " order by id fetch first 1 rows only",
                        List.of(),
                        row -> first.add(row.getObject(1, UUID.class)));
        return first.stream().findFirst().map(Ids::madeAt);
    }

    /** Hours of which something was changed after they had been counted, or was open then. */
    Set<UUID> again(Instant now, int most) {
        Set<UUID> keys = new HashSet<>();
        Sql sql = new Sql(database);
        sql.each(
                "select figures_id from stale_figures fetch first " + most + " rows only",
                List.of(),
                row -> keys.add(row.getObject(1, UUID.class)));
        sql.each(
                "select id from kept_figures where recount_at <= ? fetch first " + most + " rows only",
                List.of(now.atOffset(ZoneOffset.UTC)),
                row -> keys.add(row.getObject(1, UUID.class)));
        return keys;
    }

    /** Before its rows are counted: a change that comes after this is not overlooked, but counted once more. */
    void begin(UUID hour) {
        new Sql(database).run("delete from stale_figures where figures_id = ?", List.of(hour));
    }

    /** What is kept of it stays as it is. */
    void leave(UUID hour) {
        begin(hour);
        new Sql(database).run("update kept_figures set recount_at = null where id = ?", List.of(hour));
    }

    /** A row of that hour was changed, in this transaction. */
    void changed(UUID hour) {
        new Sql(database).run("insert into stale_figures (id, figures_id) values (?, ?)", List.of(Ids.next(), hour));
    }
}
