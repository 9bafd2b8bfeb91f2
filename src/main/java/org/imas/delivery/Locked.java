package org.imas.delivery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Deliveries by their ids, locked for the rest of the transaction: always in the order of the ids, so that nobody waits in a circle. */
record Locked(EntityManager database) {

    /** The same statement for many sizes, so that databases prepare few. */
    private static final List<Integer> SIZES = List.of(1, 4, 16, 64);

    /** Those that nobody else has locked. */
    List<Delivery> free(List<UUID> ids) {
        return select(ids, " skip locked");
    }

    /** All of them, once others are done with them. */
    List<Delivery> all(List<UUID> ids) {
        return select(ids, "");
    }

    /**
     * Marks them as swept, past the version: a mark must not make a worker's claim of the same moment fail, nor fail for
     * it. (A bulk update in JPQL would count the versions up.)
     */
    void mark(List<UUID> ids, Instant sweptAt) {
        portions(ids).forEach(some -> {
            Query update = database.createNativeQuery(
                    "update delivery set swept_at = ?1 where id in (" + marks(some, 2) + ")");
            fill(update, some, 2)
                    .setParameter(1, sweptAt.atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        });
    }

    private List<Delivery> select(List<UUID> ids, String mode) {
        List<Delivery> found = new ArrayList<>();
        portions(ids).forEach(some -> found.addAll(some(some, mode)));
        return found;
    }

    private static List<List<UUID>> portions(List<UUID> ids) {
        int most = SIZES.get(SIZES.size() - 1);
        List<UUID> sorted = ids.stream().sorted().distinct().toList();
        return IntStream.iterate(0, from -> from < sorted.size(), from -> from + most)
                .mapToObj(from -> sorted.subList(from, Math.min(sorted.size(), from + most)))
                .toList();
    }

    private static int size(List<UUID> ids) {
        return SIZES.stream().filter(fits -> fits >= ids.size()).findFirst().orElseThrow();
    }

    private static String marks(List<UUID> ids, int first) {
        return IntStream.range(first, first + size(ids)).mapToObj(i -> "?" + i).collect(Collectors.joining(","));
    }

    /** What is missing to the size is filled up with the last one. */
    private static Query fill(Query query, List<UUID> ids, int first) {
        for (int i = 0; i < size(ids); i++) {
            query.setParameter(first + i, ids.get(Math.min(i, ids.size() - 1)));
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private List<Delivery> some(List<UUID> ids, String mode) {
        Query query = database.createNativeQuery(
                "select * from delivery where id in (" + marks(ids, 1) + ") order by id for update" + mode,
                Delivery.class);
        // what this transaction read before the lock may be old: without this it would be given once more
        return fill(query, ids, 1).setHint("eclipselink.refresh", true).getResultList();
    }
}
