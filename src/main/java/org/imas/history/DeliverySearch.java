package org.imas.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.imas.delivery.Attempt;
import org.imas.delivery.Delivery;
import org.imas.platform.Ids;
import org.imas.platform.NewestFirst;
import org.jspecify.annotations.Nullable;

/** Finds deliveries, the newest first: their keys by an index, then only the rows that are shown. */
@ApplicationScoped
@Transactional
public class DeliverySearch {

    private static final int COUNTED = 1_000;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private AttemptViews views;

    @Inject
    private Clock clock;

    /** Those that died last come first. */
    DeliveryPage letters(DeliveryFilter filter, int limit, @Nullable LetterCursor after, Locale reader) {
        DeliveryFilter rest = after == null
                ? filter
                : filter.and("e.deadAt <= :lastAt", "lastAt", after.deadAt())
                        .and("(e.deadAt < :lastAt or e.id < :lastId)", "lastId", after.id());
        List<UUID> ids = ids(rest, "e.deadAt desc, e.id desc", limit + 1);
        return page(new Found(filter, ids, limit, true), DeliverySearch::cursor, reader);
    }

    /** Those that were promised last come first. */
    DeliveryPage all(DeliveryFilter filter, int limit, @Nullable UUID after, Locale reader) {
        Instant from = after == null ? clock.instant() : Ids.madeAt(after);
        DeliveryFilter rest = filter.and("e.id < :after", "after", after);
        List<UUID> ids = NewestFirst.keys(
                from, limit + 1, since -> ids(rest.and("e.id >= :since", "since", since), "e.id desc", limit + 1));
        return page(
                new Found(filter, ids, limit, false), delivery -> delivery.id().toString(), reader);
    }

    /** The keys of dead letters in the order in which they were promised, after that one. */
    List<UUID> letterIds(DeliveryFilter filter, @Nullable UUID after, int most) {
        return ids(filter.and("e.id > :after", "after", after), "e.id", most);
    }

    private static String cursor(Delivery letter) {
        return new LetterCursor(Objects.requireNonNull(letter.deadAt()), letter.id()).text();
    }

    /** Keys that were found: up to one more than the limit. */
    private record Found(DeliveryFilter filter, List<UUID> ids, int limit, boolean letters) {

        boolean more() {
            return ids.size() > limit;
        }

        List<UUID> shown() {
            return more() ? ids.subList(0, limit) : ids;
        }
    }

    private DeliveryPage page(Found found, Function<Delivery, String> cursor, Locale reader) {
        // what was replayed, or purged, since its key was found is not shown
        List<Delivery> rows = rows(found.shown()).stream()
                .filter(delivery -> !found.letters() || delivery.deadAt() != null)
                .toList();
        String next = found.more() && !rows.isEmpty() ? cursor.apply(rows.get(rows.size() - 1)) : null;
        // where nothing narrows it, the order is what leads to an index
        String order = found.filter().wanted().conditions().isEmpty() ? "e.id" : null;
        int total = ids(found.filter(), order, COUNTED + 1).size();
        return new DeliveryPage(shown(rows, reader), next, Math.min(total, COUNTED), total <= COUNTED);
    }

    /** The first one that was ever promised and is still there. */
    @Nullable
    UUID oldest() {
        return database.createQuery("select e.id from Delivery e order by e.id", UUID.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Of these keys, in their order; what was removed meanwhile is left out. */
    List<DeliverySummary> summaries(List<UUID> ids, Locale reader) {
        return shown(rows(ids), reader);
    }

    /** What dead letters a page asks for, as {@link #letters(DeliveryFilter, int, LetterCursor, Locale)}. */
    DeliveryPage letters(DeliveryWish wish, int limit, @Nullable String cursor, Locale reader) {
        return letters(wish.letters(), limit, LetterCursor.of(cursor), reader);
    }

    /** How many of the dead letters died then or later. */
    long lettersSince(Instant then) {
        return database.createQuery("select count(e) from Delivery e where e.deadAt >= :then", Long.class)
                .setParameter("then", then)
                .getSingleResult();
    }

    List<UUID> ids(DeliveryFilter filter, @Nullable String order, int most) {
        String where = filter.wanted().conditions().replaceFirst("^ and ", " where ");
        TypedQuery<UUID> query = database.createQuery(
                "select e.id from Delivery e" + where + (order == null ? "" : " order by " + order), UUID.class);
        filter.wanted().values().forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    private List<Delivery> rows(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery("select d from Delivery d where d.id in :ids", Delivery.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .sorted(Comparator.comparing(delivery -> ids.indexOf(delivery.id())))
                        .toList();
    }

    private List<DeliverySummary> shown(List<Delivery> rows, Locale reader) {
        Map<UUID, Attempt> last = lastAttempts(rows);
        return rows.stream()
                .map(delivery -> {
                    Attempt attempt = last.get(delivery.id());
                    return DeliverySummary.of(delivery, attempt == null ? null : views.of(delivery, attempt, reader));
                })
                .toList();
    }

    private Map<UUID, Attempt> lastAttempts(List<Delivery> rows) {
        Map<UUID, Attempt> last = new HashMap<>();
        if (!rows.isEmpty()) {
            database.createQuery(
                            "select a from Attempt a where a.deliveryId in :ids order by a.number, a.id", Attempt.class)
                    .setParameter("ids", rows.stream().map(Delivery::id).toList())
                    .getResultStream()
                    .forEach(attempt -> last.put(attempt.deliveryId(), attempt));
        }
        return last;
    }
}
