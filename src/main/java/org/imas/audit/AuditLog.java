package org.imas.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.platform.Acting;
import org.imas.platform.Ids;
import org.imas.platform.Page;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** What was done, the newest first. */
@ApplicationScoped
@Transactional
public class AuditLog {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** In the transaction in which it is done, where there is one. */
    public void tell(Deed deed) {
        tell(deed, Acting.now());
    }

    public void tell(Deed deed, Acting acting) {
        database.persist(AuditEntry.of(deed, acting));
    }

    /** Those that match, after the last one of the page before. */
    public Page list(AuditFilter filter, int limit, @Nullable UUID last) {
        List<AuditEntry> found = entries(keys(filter, limit, last));
        Map<UUID, String> names = names(found);
        return Page.of(found, limit, AuditEntry::id, entry -> entry.view(names));
    }

    /** By an index alone, which has all that the filter asks for: a million entries are not read for the few that match. */
    private List<UUID> keys(AuditFilter filter, int limit, @Nullable UUID last) {
        Selection wanted = filter.before(last, limit);
        TypedQuery<UUID> query = database.createQuery(
                "select e.id from AuditEntry e where e.id > :after" + wanted.conditions() + " order by "
                        + filter.order(),
                UUID.class);
        wanted.values().forEach(query::setParameter);
        return query.setParameter("after", wanted.after())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    private List<AuditEntry> entries(List<UUID> keys) {
        return keys.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select e from AuditEntry e where e.id in :keys order by e.id desc", AuditEntry.class)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    /** As the audit itself knows them: of what was never changed since it is kept, it knows none. */
    private Map<UUID, String> names(List<AuditEntry> entries) {
        Set<UUID> keys =
                entries.stream().flatMap(entry -> entry.mentioned().stream()).collect(Collectors.toSet());
        Map<UUID, String> names = new HashMap<>();
        if (!keys.isEmpty()) {
            database.createQuery("""
                            select e.object, e.objectName from AuditEntry e
                            where e.object in :keys and e.objectName is not null
                            group by e.object, e.objectName order by max(e.at)""", Object[].class)
                    .setParameter("keys", keys)
                    .getResultStream()
                    .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }

    /** At most so many of what was done before that time; answers how many. */
    public int purge(Instant before, int most) {
        List<UUID> old = database.createQuery(
                        "select e.id from AuditEntry e where e.id < :before order by e.id", UUID.class)
                .setParameter("before", Ids.firstAt(before))
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : database.createQuery("delete from AuditEntry e where e.id in :ids")
                        .setParameter("ids", old)
                        .executeUpdate();
    }
}
