package org.imas.delivery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
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

    private List<Delivery> select(List<UUID> ids, String mode) {
        List<Delivery> found = new ArrayList<>();
        int most = SIZES.get(SIZES.size() - 1);
        List<UUID> sorted = ids.stream().sorted().distinct().toList();
        for (int from = 0; from < sorted.size(); from += most) {
            found.addAll(some(sorted.subList(from, Math.min(sorted.size(), from + most)), mode));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Delivery> some(List<UUID> ids, String mode) {
        int size = SIZES.stream().filter(fits -> fits >= ids.size()).findFirst().orElseThrow();
        Query query = database.createNativeQuery(sql(size) + mode, Delivery.class);
        for (int i = 0; i < size; i++) {
            query.setParameter(i + 1, ids.get(Math.min(i, ids.size() - 1)));
        }
        // what this transaction read before the lock may be old: without this it would be given once more
        return query.setHint("eclipselink.refresh", true).getResultList();
    }

    static String sql(int size) {
        String marks = IntStream.rangeClosed(1, size).mapToObj(i -> "?" + i).collect(Collectors.joining(","));
        return "select * from delivery where id in (" + marks + ") order by id for update";
    }
}
