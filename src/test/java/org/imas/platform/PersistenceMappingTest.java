package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UUID and Instant columns mean the same on every database we promise, wherever the JVM believes to be. */
class PersistenceMappingTest {

    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final Instant MICROS = Instant.parse("2026-03-29T01:30:00.123457Z");

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(ZONE);
    }

    private static TestDatabase open(DatabaseKind kind) {
        TestDatabase database = TestDatabase.open(kind, "imas-mapping");
        database.sql("create table mappingprobe (id uuid primary key, lease uuid, happened timestamp with time zone,"
                + " parent_id uuid references mappingprobe (id))");
        database.sql("create table mappingprobe_other (probe_id uuid references mappingprobe (id), other_id uuid)");
        return database;
    }

    @ParameterizedTest
    @EnumSource
    void aRowIsFoundByItsUuid(DatabaseKind kind) {
        try (TestDatabase database = open(kind)) {
            UUID id = Ids.next();
            UUID lease = UUID.randomUUID();
            database.transact(em -> em.persist(new MappingProbe(id, lease, MICROS)));
            MappingProbe found = database.inTransaction(em -> em.find(MappingProbe.class, id));
            assertThat(found.id).isEqualTo(id);
            assertThat(found.lease).isEqualTo(lease);
            assertThat(found.happened).isEqualTo(MICROS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUuidIsAQueryParameter(DatabaseKind kind) {
        try (TestDatabase database = open(kind)) {
            UUID lease = UUID.randomUUID();
            UUID id = Ids.next();
            database.transact(em -> em.persist(new MappingProbe(id, lease, null)));
            List<MappingProbe> found = database.inTransaction(
                    em -> em.createQuery("select p from MappingProbe p where p.lease = :lease", MappingProbe.class)
                            .setParameter("lease", lease)
                            .getResultList());
            assertThat(found).extracting(p -> p.id).containsExactly(id);
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsOfUuidsWorkInQueries(DatabaseKind kind) {
        try (TestDatabase database = open(kind)) {
            List<UUID> ids = Stream.generate(Ids::next).limit(5).toList();
            ids.forEach(id -> database.transact(em -> em.persist(new MappingProbe(id, null, null))));
            List<UUID> found = database.inTransaction(
                    em -> em.createQuery("select p.id from MappingProbe p where p.id in :ids order by p.id", UUID.class)
                            .setParameter("ids", ids.subList(1, 3))
                            .getResultList());
            assertThat(found).containsExactlyElementsOf(ids.subList(1, 3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysOrderRowsAsTheyWereMade(DatabaseKind kind) {
        try (TestDatabase database = open(kind)) {
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                ids.add(Ids.next());
            }
            database.transact(em -> ids.forEach(id -> em.persist(new MappingProbe(id, null, null))));
            List<UUID> after = database.inTransaction(em -> em.createQuery(
                            "select p.id from MappingProbe p where p.id > :after order by p.id", UUID.class)
                    .setParameter("after", ids.get(20))
                    .setMaxResults(7)
                    .getResultList());
            assertThat(after).containsExactlyElementsOf(ids.subList(21, 28));
            List<UUID> before = database.inTransaction(em -> em.createQuery(
                            "select p.id from MappingProbe p where p.id < :before order by p.id desc", UUID.class)
                    .setParameter("before", ids.get(2))
                    .getResultList());
            assertThat(before).containsExactly(ids.get(1), ids.get(0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsStoredAsNothing(DatabaseKind kind) {
        try (TestDatabase database = open(kind)) {
            UUID id = Ids.next();
            database.transact(em -> em.persist(new MappingProbe(id, UUID.randomUUID(), MICROS)));
            database.transact(em -> {
                MappingProbe probe = em.find(MappingProbe.class, id);
                probe.lease = null;
                probe.happened = null;
            });
            MappingProbe found = database.inTransaction(em -> em.createQuery(
                            "select p from MappingProbe p where p.lease is null and p.happened is null",
                            MappingProbe.class)
                    .getSingleResult());
            assertThat(found.lease).isNull();
            assertThat(found.happened).isNull();
            database.transact(em -> em.createQuery("update MappingProbe p set p.lease = null, p.happened = null")
                    .executeUpdate());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReferenceMayBeThereOrNot(DatabaseKind kind) {
        try (TestDatabase database = open(kind)) {
            MappingProbe parent = new MappingProbe(Ids.next(), null, null);
            MappingProbe child = new MappingProbe(Ids.next(), null, null);
            child.parent = parent;
            database.transact(em -> em.persist(parent));
            database.transact(em -> em.persist(child));
            database.transact(em -> {
                MappingProbe found = em.createQuery(
                                "select p from MappingProbe p where p.parent.id = :parent", MappingProbe.class)
                        .setParameter("parent", parent.id)
                        .getSingleResult();
                assertThat(found.id).isEqualTo(child.id);
                found.parent = null;
            });
            assertThat(database.inTransaction(em -> em.find(MappingProbe.class, child.id)).parent)
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSetOfUuidsIsKeptAndChanged(DatabaseKind kind) {
        try (TestDatabase database = open(kind)) {
            UUID kept = UUID.randomUUID();
            MappingProbe probe = new MappingProbe(Ids.next(), null, null);
            probe.others.addAll(List.of(kept, UUID.randomUUID()));
            database.transact(em -> em.persist(probe));
            database.transact(
                    em -> em.find(MappingProbe.class, probe.id).others.removeIf(other -> !other.equals(kept)));
            database.transact(em ->
                    assertThat(em.find(MappingProbe.class, probe.id).others).containsExactly(kept));
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyRowsWithAndWithoutValuesGoInOneBatch(DatabaseKind kind) {
        try (TestDatabase database = open(kind)) {
            database.transact(em -> {
                for (int i = 0; i < 20; i++) {
                    boolean with = i % 2 == 0;
                    em.persist(new MappingProbe(Ids.next(), with ? UUID.randomUUID() : null, with ? MICROS : null));
                }
            });
            long without = database.inTransaction(em -> em.createQuery(
                            "select count(p) from MappingProbe p where p.lease is null and p.happened is null",
                            Long.class)
                    .getSingleResult());
            assertThat(without).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void instantsCompareInQueriesToTheMicrosecond(DatabaseKind kind) {
        try (TestDatabase database = open(kind)) {
            List<Instant> times = List.of(MICROS.minusNanos(1_000), MICROS, MICROS.plusNanos(1_000));
            database.transact(em -> times.forEach(at -> em.persist(new MappingProbe(Ids.next(), null, at))));
            assertThat(times(database, "p.happened < :at")).containsExactly(times.get(0));
            assertThat(times(database, "p.happened = :at")).containsExactly(times.get(1));
            assertThat(times(database, "p.happened > :at")).containsExactly(times.get(2));
            assertThat(times(database, "p.happened between :at and :at")).containsExactly(times.get(1));
        }
    }

    private static List<Instant> times(TestDatabase database, String where) {
        return database.inTransaction(
                em -> em.createQuery("select p.happened from MappingProbe p where " + where, Instant.class)
                        .setParameter("at", MICROS)
                        .getResultList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Paris", "America/New_York", "Pacific/Kiritimati", "Asia/Kolkata"})
    void anInstantStaysTheSameInWhateverZoneTheServerRuns(String zone) {
        for (DatabaseKind kind : DatabaseKind.values()) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            try (TestDatabase database = open(kind)) {
                List<Instant> times = halfHoursAroundClockChanges();
                database.transact(em -> times.forEach(at -> em.persist(new MappingProbe(Ids.next(), null, at))));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
                assertThat(times(database, "p.happened <> :at or p.happened = :at order by p.happened"))
                        .as(kind.name())
                        .containsExactlyElementsOf(times);
            }
        }
    }

    /** In Paris and in New York: an hour that does not exist in spring, one that comes twice in autumn. */
    private static List<Instant> halfHoursAroundClockChanges() {
        return Stream.of(
                        "2026-03-08T07:00:00.000001Z",
                        "2026-03-29T01:00:00.999999Z",
                        "2026-10-25T01:00:00.123456Z",
                        "2026-11-01T06:00:00Z")
                .map(Instant::parse)
                .flatMap(change -> Stream.iterate(change.minusSeconds(7200), at -> at.plusSeconds(1800))
                        .limit(9))
                .toList();
    }
}
