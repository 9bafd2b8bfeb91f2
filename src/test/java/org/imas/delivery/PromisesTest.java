package org.imas.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.imas.platform.Ids;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.Reach;
import org.imas.provider.SendResult;
import org.imas.provider.SettingsForm;
import org.imas.provider.Task;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.KnownType;
import org.imas.registry.ProviderTypes;
import org.imas.registry.Roster;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.FiredEvents;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the outbox makes of later changes, and of providers that fail, on both databases. */
class PromisesTest {

    private static final Databases DATABASES = new Databases();
    private static final Duration FALLBACK_AFTER = Duration.ofMinutes(5);

    private final TestClock clock = new TestClock();
    private final UUID main = Ids.next();
    private final UUID spare = Ids.next();
    private final FiredEvents<Object> events = new FiredEvents<>();
    private TestDatabase database;
    private UUID incident;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    /** One provider falls back to the other, and that one to the first. */
    private final class Configured extends ConfiguredProvider {

        private final UUID id;
        private final UUID other;

        Configured(UUID id, UUID other) {
            this.id = id;
            this.other = other;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public String name() {
            return id.equals(main) ? "main" : "spare";
        }

        @Override
        public String type() {
            return "WEBHOOK";
        }

        @Override
        public boolean active() {
            return true;
        }

        @Override
        public Optional<UUID> fallback() {
            return Optional.of(other);
        }

        @Override
        public Optional<Duration> fallbackAfter(String severity) {
            return Optional.of(FALLBACK_AFTER);
        }
    }

    private final Roster roster = new Roster() {
        @Override
        public Optional<ConfiguredProvider> byId(UUID id) {
            return Optional.of(new Configured(id, id.equals(main) ? spare : main));
        }

        @Override
        public String defaultTarget(ConfiguredProvider provider) {
            return provider.name();
        }
    };

    private final ProviderTypes types = new ProviderTypes() {
        @Override
        public Optional<KnownType> named(String name) {
            return Optional.of(new KnownType(
                    name, Reach.CHANNEL, List.of(), repeatable, SettingsForm.of(Nothing.class), Nothing.class));
        }
    };

    private boolean repeatable = true;
    private final OpenGates gates = new OpenGates();
    private final FewSenders workload = new FewSenders();

    private final DeliverySettings settings = new DeliverySettings() {
        @Override
        Duration lease() {
            return Duration.ofMinutes(2);
        }

        @Override
        RetryPolicy retryPolicy() {
            return new RetryPolicy(List.of(Duration.ofSeconds(5)), Duration.ofHours(2), 0, new Random(1));
        }
    };

    /** A workload that counts instead of sending. */
    private static final class FewSenders extends Workload {

        private int senders;
        private final List<Claim> started = new ArrayList<>();

        @Override
        boolean reserve() {
            senders--;
            if (senders < 0) {
                senders = 0;
                return false;
            }
            return true;
        }

        @Override
        void release(int reserved) {
            senders += reserved;
        }

        @Override
        void start(Claim claim) {
            started.add(claim);
        }
    }

    /** Settings of a type that needs none. */
    public record Nothing() {}

    @ParameterizedTest
    @EnumSource
    void a_newer_notice_takes_the_place_of_one_that_was_not_sent(DatabaseKind kind) {
        begin(kind);
        UUID first = promise(1);
        UUID second = promise(2);
        assertThat(delivery(first).state()).isEqualTo(DeliveryState.EXPIRED);
        assertThat(delivery(first).ending()).extracting(Ending::code).isEqualTo(Delivery.SUPERSEDED);
        assertThat(delivery(first).deadAt()).isNull();
        assertThat(claim(first, second)).extracting(Claim::deliveryId).containsExactly(second);
    }

    @ParameterizedTest
    @EnumSource
    void a_newer_notice_waits_for_the_one_that_is_being_sent_and_learns_what_it_was_called(DatabaseKind kind) {
        begin(kind);
        UUID first = promise(1);
        Claim sending = claim(first).get(0);
        UUID second = promise(2);
        assertThat(claim(second)).isEmpty();
        end(sending, SendResult.accepted("200", "root-7"));
        assertThat(announced()).contains(second);
        assertThat(claim(second)).extracting(Claim::previous).containsExactly("root-7");
    }

    @ParameterizedTest
    @EnumSource
    void one_that_fails_while_a_newer_one_waits_is_not_tried_again(DatabaseKind kind) {
        begin(kind);
        UUID first = promise(1);
        Claim sending = claim(first).get(0);
        UUID second = promise(2);
        UUID third = promise(3);
        end(sending, SendResult.tryAgain("http-500", "500", null));
        assertThat(delivery(first).state()).isEqualTo(DeliveryState.EXPIRED);
        assertThat(delivery(second).state()).isEqualTo(DeliveryState.EXPIRED);
        assertThat(announced()).contains(third);
        assertThat(claim(third)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_refused_is_told_through_the_fallback_once_and_both_show_it(DatabaseKind kind) {
        begin(kind);
        UUID first = promise(1);
        end(claim(first).get(0), SendResult.refused("http-404", "404"));
        tellEnded();
        tellEnded();
        UUID standIn = delivery(first).standIn();
        assertThat(standIn).isNotNull();
        assertThat(delivery(standIn).fallbackOf()).isEqualTo(first);
        assertThat(delivery(standIn).providerId()).isEqualTo(spare);
        assertThat(delivery(standIn).reasons()).extracting(Reason::kind).containsExactly("OWNER_TEAM", "FALLBACK");
        assertThat(all()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void two_that_fall_back_to_each_other_do_not_go_on_for_ever(DatabaseKind kind) {
        begin(kind);
        UUID first = promise(1);
        end(claim(first).get(0), SendResult.refused("http-404", "404"));
        tellEnded();
        UUID standIn = delivery(first).standIn();
        end(claim(standIn).get(0), SendResult.refused("http-404", "404"));
        tellEnded();
        assertThat(delivery(standIn).standIn()).isNull();
        assertThat(all()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_undelivered_for_too_long_is_told_through_the_fallback_and_goes_on_itself(DatabaseKind kind) {
        begin(kind);
        UUID first = promise(1);
        end(claim(first).get(0), SendResult.tryAgain("http-500", "500", null));
        late();
        assertThat(delivery(first).standIn()).isNull();
        clock.advance(FALLBACK_AFTER);
        late();
        late();
        assertThat(delivery(first).standIn()).isNotNull();
        assertThat(delivery(first).state()).isEqualTo(DeliveryState.WAITING);
        assertThat(all()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void what_can_go_at_once_is_committed_as_claimed_and_not_announced(DatabaseKind kind) {
        begin(kind);
        workload.senders = 1;
        UUID first = promise(1);
        Claim claim = aboard().get(0);
        assertThat(delivery(first).state()).isEqualTo(DeliveryState.SENDING);
        assertThat(delivery(first).attempts()).isEqualTo(1);
        assertThat(claim.deliveryId()).isEqualTo(first);
        assertThat(announced()).isEmpty();
        assertThat(claim(first)).isEmpty();

        assertThat(endAsClaimed(claim, SendResult.accepted("200", "root-7"))).isTrue();
        assertThat(delivery(first).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery(first).remote()).isEqualTo("root-7");
    }

    @ParameterizedTest
    @EnumSource
    void with_no_sender_free_or_a_notice_before_it_it_takes_the_usual_way(DatabaseKind kind) {
        begin(kind);
        workload.senders = 1;
        UUID first = promise(1);
        UUID second = promise(2);
        assertThat(delivery(second).state()).isEqualTo(DeliveryState.PENDING);
        end(aboard().get(0), SendResult.accepted("200", null));
        assertThat(announced()).containsExactly(second);

        incident = DeliveriesTest.incident(database);
        UUID third = promise(1);
        assertThat(delivery(third).state()).isEqualTo(DeliveryState.PENDING);
        assertThat(announced()).containsExactly(second, third);
        assertThat(first).isNotEqualTo(third);
    }

    @ParameterizedTest
    @EnumSource
    void what_must_not_be_repeated_is_never_claimed_before_it_is_committed(DatabaseKind kind) {
        begin(kind);
        workload.senders = 1;
        repeatable = false;
        assertThat(delivery(promise(1)).state()).isEqualTo(DeliveryState.PENDING);
        assertThat(workload.senders).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_promise_that_is_rolled_back_gives_its_sender_and_its_permit_back(DatabaseKind kind) {
        begin(kind);
        workload.senders = 1;
        promise(1);
        beansOf(null).get(Express.class).onRolledBack(aboardEvent());
        assertThat(workload.senders).isEqualTo(1);
        assertThat(workload.started).isEmpty();
        assertThat(gates.unused).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_commit_that_took_a_large_part_of_the_lease_leaves_the_delivery_to_the_sweeper(DatabaseKind kind) {
        begin(kind);
        workload.senders = 1;
        promise(1);
        beansOf(null).get(Express.class).onCommitted(aboardEvent());
        assertThat(workload.started).hasSize(1);
        clock.advance(Duration.ofSeconds(31));
        beansOf(null).get(Express.class).onCommitted(aboardEvent());
        assertThat(workload.started).hasSize(1);
        assertThat(gates.unused).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void an_end_is_not_written_over_what_was_changed_since_the_claim(DatabaseKind kind) {
        begin(kind);
        UUID first = promise(1);
        Claim sending = claim(first).get(0);
        UUID second = promise(2);
        SendResult again = SendResult.tryAgain("http-500", "500", null);
        assertThat(endAsClaimed(sending, again)).isFalse();
        assertThat(delivery(first).state()).isEqualTo(DeliveryState.SENDING);
        end(sending, again);
        assertThat(delivery(first).state()).isEqualTo(DeliveryState.EXPIRED);
        assertThat(announced()).contains(second);
    }

    private void begin(DatabaseKind kind) {
        database = DATABASES.of(kind);
        incident = DeliveriesTest.incident(database);
    }

    private UUID promise(int change) {
        Notice notice = new Notice(
                change == 1 ? "TRIGGERED" : "ACKNOWLEDGED",
                change,
                incident,
                "abc12345",
                "Redis down",
                "",
                "SEV1_CRITICAL",
                "TRIGGERED",
                "redis-prod",
                List.of(),
                Map.of(),
                Links.NONE,
                clock.instant(),
                null);
        Promise promise = new Promise(
                main, "main", "WEBHOOK", "main", notice, Promise.Step.NOTIFY, List.of(new Reason("OWNER_TEAM", "x")));
        return with(beans -> beans.get(Outbox.class).promise(List.of(promise)).get(0));
    }

    private List<Claim> claim(UUID... ids) {
        return with(beans -> beans.get(Claims.class)
                .claim(List.of(ids), new Turnstile(new OpenGates()))
                .claims());
    }

    /** As the ledger does. */
    private void end(Claim claim, SendResult result) {
        if (!endAsClaimed(claim, result)) {
            with(beans -> beans.get(Endings.class).store(List.of(done(claim, result))));
        }
    }

    private boolean endAsClaimed(Claim claim, SendResult result) {
        try {
            with(beans -> beans.get(Endings.class).storeAsClaimed(List.of(done(claim, result))));
            return true;
        } catch (OptimisticLockException e) {
            return false;
        }
    }

    private Endings.Done done(Claim claim, SendResult result) {
        return new Endings.Done(claim, new Ended(clock.instant(), Duration.ofMillis(5), result));
    }

    private List<Claim> aboard() {
        return aboardEvent().claims();
    }

    private Express.Aboard aboardEvent() {
        return events.fired().stream()
                .filter(Express.Aboard.class::isInstance)
                .map(Express.Aboard.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** There is no container that brings the event to its observer, so the test does. */
    private void tellEnded() {
        List<Object> fired = new ArrayList<>(events.fired());
        DeliveryEnded last = fired.stream()
                .filter(DeliveryEnded.class::isInstance)
                .map(DeliveryEnded.class::cast)
                .reduce((one, next) -> next)
                .orElseThrow();
        with(beans -> {
            beans.get(StandIns.class).onEnded(last);
            return last;
        });
    }

    private int late() {
        return with(beans -> beans.get(StandIns.class).late(100));
    }

    private List<UUID> announced() {
        return events.fired().stream()
                .filter(DeliveriesPromised.class::isInstance)
                .flatMap(event -> ((DeliveriesPromised) event).all().stream())
                .map(DeliveriesPromised.Due::id)
                .toList();
    }

    private Delivery delivery(UUID id) {
        return database.inTransaction(entities -> entities.find(Delivery.class, id));
    }

    private List<Delivery> all() {
        return with(beans -> beans.get(Deliveries.class).ofIncident(incident)).stream()
                .filter(delivery -> delivery.task() == Task.NOTIFY)
                .toList();
    }

    private <T> T with(Function<Beans, T> work) {
        return database.inTransaction(entities -> work.apply(beans(entities)));
    }

    private Beans beans(EntityManager entities) {
        return beansOf(entities);
    }

    private Beans beansOf(@Nullable EntityManager entities) {
        Beans beans = new Beans();
        if (entities != null) {
            beans.with(entities);
        }
        return beans.with(workload)
                .with(gates)
                .with(clock)
                .with(settings)
                .with(types)
                .with(roster)
                .with(events);
    }
}
