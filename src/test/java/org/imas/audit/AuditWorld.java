package org.imas.audit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.platform.Page;
import org.imas.testkit.Beans;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Work on a database, and what the audit tells of it. */
final class AuditWorld {

    static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    private final TestDatabase database;
    private final TestClock clock = new TestClock();

    AuditWorld(TestDatabase database) {
        this.database = database;
    }

    <T> T in(Function<Beans, T> work) {
        return database.inTransaction(
                entities -> work.apply(new Beans().with(entities).with(clock).with(Duration.ofDays(1))));
    }

    Page page(AuditFilter filter, int limit, @Nullable UUID last) {
        return in(beans -> beans.get(AuditLog.class).list(filter, limit, last));
    }

    List<AuditEntry.View> list(AuditFilter filter) {
        return views(page(filter, 100, null));
    }

    /** Of one thing, the newest first. */
    List<AuditEntry.View> of(UUID object) {
        return list(new AuditFilter(null, object, null, null, null, null));
    }

    static List<AuditEntry.View> views(Page page) {
        return page.items().stream().map(AuditEntry.View.class::cast).toList();
    }
}
