package org.imas.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.imas.history.DeliveryHistory;
import org.imas.history.DeliveryView;
import org.imas.platform.Ids;
import org.imas.provider.Guest;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.Outcome;
import org.imas.provider.Reach;
import org.imas.provider.Room;
import org.imas.provider.RoomWork;
import org.imas.provider.SendResult;
import org.imas.provider.SettingsForm;
import org.imas.provider.Task;
import org.imas.registry.KnownType;
import org.imas.registry.ProviderTypes;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.FiredEvents;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the outbox promises to its workers, on both databases. */
class DeliveriesTest {

    private static final Databases DATABASES = new Databases();
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final TestClock clock = new TestClock();
    private final DeliverySettings settings = new DeliverySettings() {
        @Override
        Duration lease() {
            return LEASE;
        }

        @Override
        int sweepBatch() {
            return 500;
        }

        @Override
        RetryPolicy retryPolicy() {
            return new RetryPolicy(List.of(Duration.ofSeconds(5)), Duration.ofHours(2), 0, new Random(1));
        }
    };

    /** Two types are known: one that may send again what is unclear, and one that may not. */
    private final ProviderTypes types = new ProviderTypes() {
        @Override
        public Optional<KnownType> named(String name) {
            boolean resends = !name.equals("SMS");
            return Optional.of(new KnownType(
                    name, Reach.CHANNEL, List.of(), resends, SettingsForm.of(Nothing.class), Nothing.class));
        }
    };

    /** Settings of a type that needs none. */
    public record Nothing() {}

    private final FiredEvents<Object> events = new FiredEvents<>();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    @ParameterizedTest
    @EnumSource
    void of_two_workers_that_claim_at_the_same_time_one_gets_it_and_the_other_does_not_wait(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        UUID id = promised(database);
        UUID other = promised(database);
        database.transact(slow -> {
            assertThat(claim(slow, List.of(id))).hasSize(1);
            // not committed yet: the second worker passes it over and takes what is free
            assertThat(work(database, Claims.class, now -> now.claim(List.of(id, other), turnstile()))
                            .claims())
                    .extracting(Claim::deliveryId)
                    .containsExactly(other);
        });
        assertThat(claim(database, id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_attempt_is_stored_with_its_end_and_the_next_one_has_a_time(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        UUID id = promised(database);
        Claim claim = claim(database, id).orElseThrow();
        Ended failed = ended(SendResult.tryAgain("http-500", "HTTP 500 🔴", null));
        Map<UUID, Instant> next =
                work(database, Endings.class, now -> now.store(List.of(new Endings.Done(claim, failed))));
        assertThat(next).containsExactly(Map.entry(id, clock.instant().plusSeconds(5)));

        clock.advance(Duration.ofSeconds(5));
        Claim second = claim(database, id).orElseThrow();
        assertThat(second.attempt()).isEqualTo(2);
        end(database, second, SendResult.accepted("200", "remote-1"));

        DeliveryView view = view(database, id);
        assertThat(view.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(view.attempts())
                .extracting(DeliveryView.AttemptView::outcome)
                .containsExactly(Outcome.TRY_AGAIN.name(), Outcome.ACCEPTED.name());
    }

    @ParameterizedTest
    @EnumSource
    void a_delivery_whose_sender_died_is_taken_over_after_its_lease_and_the_lost_attempt_is_told(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        UUID id = promised(database);
        claim(database, id);
        assertThat(claim(database, id)).isEmpty();
        clock.advance(LEASE.plusSeconds(20));
        assertThat(overdue(database)).contains(id);
        assertThat(claim(database, id)).isPresent();
        assertThat(view(database, id).attempts())
                .extracting(DeliveryView.AttemptView::code)
                .containsExactly("sender-lost");
    }

    @ParameterizedTest
    @EnumSource
    void what_must_not_be_sent_twice_ends_unclear_also_when_its_sender_died(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        UUID answered = store(database, sms(promise(incident(database), 1)));
        Claim claim = claim(database, answered).orElseThrow();
        end(database, claim, SendResult.unclear("no-answer", "nothing came back"));
        assertThat(view(database, answered).state()).isEqualTo(DeliveryState.UNCLEAR);

        UUID lost = store(database, sms(promise(incident(database), 1)));
        claim(database, lost);
        clock.advance(LEASE.plusSeconds(20));
        assertThat(claim(database, lost)).isEmpty();
        assertThat(view(database, lost).state()).isEqualTo(DeliveryState.UNCLEAR);
        assertThat(events.fired())
                .filteredOn(DeliveryEnded.class::isInstance)
                .extracting(event -> ((DeliveryEnded) event).state())
                .containsOnly(DeliveryState.UNCLEAR);
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_attempt_tells_its_cause_and_remedy_in_the_readers_language(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        UUID id = promised(database);
        Claim claim = claim(database, id).orElseThrow();
        end(database, claim, SendResult.refused("http-401", "HTTP 401"));
        assertThat(view(database, id).attempts().get(0).cause())
                .isEqualTo("Le service n’accepte pas les identifiants.");
        assertThat(view(database, id).attempts().get(0).remedy()).startsWith("Renouvelez");
    }

    @ParameterizedTest
    @EnumSource
    void a_step_on_a_room_keeps_its_work_and_waits_for_its_time(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        Promise notice = promise(incident(database), 1);
        RoomWork work =
                RoomWork.invite(new Room("C1", "inc-1", "https://x"), List.of(new Guest("Ada", "a@b.org", null, null)));
        Promise.Step later = new Promise.Step(Task.INVITE, work, clock.instant().plusSeconds(60));
        UUID id = store(
                database,
                new Promise(notice.providerId(), "s", "SLACK", "inc-1", notice.notice(), later, notice.reasons()));
        assertThat(claim(database, id)).isEmpty();
        clock.advance(Duration.ofSeconds(60));
        Claim claim = claim(database, id).orElseThrow();
        assertThat(claim.task()).isEqualTo(Task.INVITE);
        assertThat(claim.work()).isEqualTo(work);
    }

    @ParameterizedTest
    @EnumSource
    void the_sweeper_finds_what_is_due_once_a_minute_and_nothing_else(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        UUID due = promised(database);
        UUID done = promised(database);
        Claim claim = claim(database, done).orElseThrow();
        end(database, claim, SendResult.accepted("200"));
        clock.advance(Duration.ofSeconds(20));
        assertThat(overdue(database)).contains(due).doesNotContain(done);
        assertThat(overdue(database)).doesNotContain(due);
        clock.advance(Duration.ofMinutes(2));
        assertThat(overdue(database)).contains(due);
    }

    @ParameterizedTest
    @EnumSource
    void a_later_notice_is_told_what_the_remote_called_the_one_before(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        Promise first = promise(incident(database), 1);
        UUID one = store(database, first);
        Claim claim = claim(database, one).orElseThrow();
        end(database, claim, SendResult.accepted("200", "root-42"));
        UUID two = store(database, next(first));
        assertThat(claim(database, two).orElseThrow().previous()).isEqualTo("root-42");
    }

    private Ended ended(SendResult result) {
        return new Ended(clock.instant(), Duration.ofMillis(12), result);
    }

    private List<UUID> overdue(TestDatabase database) {
        Instant now = clock.instant();
        return work(database, Deliveries.class, all -> all.overdue(now.minusSeconds(10), now.minusSeconds(60))).stream()
                .map(DeliveriesPromised.Due::id)
                .toList();
    }

    private DeliveryView view(TestDatabase database, UUID id) {
        UUID incident = database.inTransaction(
                entities -> entities.find(Delivery.class, id).incidentId());
        return database.inTransaction(
                        entities -> beans(entities).get(DeliveryHistory.class).ofIncident(incident, Locale.FRENCH))
                .get(0);
    }

    @ParameterizedTest
    @EnumSource
    void one_that_somebody_else_has_locked_is_passed_over_and_named_so_that_it_is_looked_at_again(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        UUID locked = promised(database);
        UUID free = promised(database);
        Claims.Batch batch = database.inTransaction(other -> {
            new Locked(other).all(List.of(locked));
            return database.inTransaction(
                    entities -> beans(entities).get(Claims.class).claim(List.of(locked, free), turnstile()));
        });
        assertThat(batch.claims()).extracting(Claim::deliveryId).containsExactly(free);
        assertThat(batch.locked()).extracting(DeliveriesPromised.Due::id).containsExactly(locked);
        assertThat(claim(database, locked)).isPresent();
        Claims.Batch again = database.inTransaction(
                entities -> beans(entities).get(Claims.class).claim(List.of(locked, UUID.randomUUID()), turnstile()));
        assertThat(again.locked()).isEmpty();
    }

    private Optional<Claim> claim(TestDatabase database, UUID id) {
        return database.inTransaction(entities -> claim(entities, List.of(id))).stream()
                .findFirst();
    }

    private List<Claim> claim(EntityManager entities, List<UUID> ids) {
        return beans(entities).get(Claims.class).claim(ids, turnstile()).claims();
    }

    private static Turnstile turnstile() {
        return new Turnstile(new OpenGates());
    }

    private void end(TestDatabase database, Claim claim, SendResult result) {
        work(database, Endings.class, now -> now.store(List.of(new Endings.Done(claim, ended(result)))));
    }

    private <B, T> T work(TestDatabase database, Class<B> bean, Function<B, T> task) {
        return database.inTransaction(entities -> task.apply(beans(entities).get(bean)));
    }

    private Beans beans(EntityManager entities) {
        return new Beans().with(entities).with(clock).with(settings).with(types).with(events);
    }

    private UUID promised(TestDatabase database) {
        return store(database, promise(incident(database), 1));
    }

    private UUID store(TestDatabase database, Promise promise) {
        return database.inTransaction(entities -> {
            Delivery delivery = Delivery.promised(promise, clock.instant(), Duration.ofHours(1));
            entities.persist(delivery);
            return delivery.id();
        });
    }

    /** A bare row, since this package knows no incidents. */
    static UUID incident(TestDatabase database) {
        UUID id = Ids.next();
        UUID team = Ids.next();
        UUID service = Ids.next();
        String now = "timestamp with time zone '2026-01-01 00:00:00+00'";
        database.sql("insert into team values ('" + team + "', '" + team + "', null, " + now + ", 1)");
        database.sql("insert into service values ('" + service + "', '" + service + "', '" + team
                + "', 'TIER_3', null, " + now + ", 1)");
        database.sql("insert into incident (id, short_id, title, description, service_id, severity, status, labels,"
                + " reported_by, notification, changes, detected_at, created_at, version) values ('" + id
                + "', 'abc12345', 't', '', '" + service + "', 'SEV1_CRITICAL', 'TRIGGERED', '{}', 'x', 'ROUTED', 1, "
                + now + ", " + now + ", 1)");
        return id;
    }

    private static Promise next(Promise first) {
        Promise later = promise(first.notice().incidentId(), 2);
        return new Promise(
                first.providerId(),
                "hook",
                "WEBHOOK",
                first.target(),
                later.notice(),
                Promise.Step.NOTIFY,
                later.reasons());
    }

    private static Promise sms(Promise first) {
        return new Promise(
                first.providerId(), "sms", "SMS", "+33600000001", first.notice(), Promise.Step.NOTIFY, first.reasons());
    }

    private static Promise promise(UUID incident, int change) {
        Notice notice = new Notice(
                "TRIGGERED",
                change,
                incident,
                "abc12345",
                "Redis 🔴 down",
                "",
                "SEV1_CRITICAL",
                "TRIGGERED",
                "redis-prod",
                List.of(),
                Map.of(),
                Links.NONE,
                Instant.parse("2026-01-01T00:00:00Z"),
                null);
        return new Promise(
                Ids.next(),
                "hook",
                "WEBHOOK",
                "hook",
                notice,
                Promise.Step.NOTIFY,
                List.of(new Reason("OWNER_TEAM", "x")));
    }
}
