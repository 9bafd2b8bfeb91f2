package org.imas.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imas.delivery.DeliveriesPromised;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryDecided;
import org.imas.delivery.DeliveryEnded;
import org.imas.delivery.DeliverySettings;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.Ending;
import org.imas.delivery.StoredDeliveries;
import org.imas.platform.Ids;
import org.imas.platform.Refusal;
import org.imas.provider.Reach;
import org.imas.provider.SettingsForm;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.KnownType;
import org.imas.registry.ProviderTypes;
import org.imas.registry.Providers;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.FiredEvents;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people can do about deliveries that failed, on both databases. */
class DeadLettersTest {

    private static final Databases DATABASES = new Databases();

    private final TestClock clock = new TestClock();
    private final FiredEvents<Object> events = new FiredEvents<>();
    private final UUID provider = Ids.next();
    private final Set<UUID> deleted = new HashSet<>();
    private TestDatabase database;
    private StoredDeliveries stored;
    private UUID incident;

    private final Providers providers = new Providers() {
        @Override
        public Optional<ConfiguredProvider> byId(UUID id) {
            return deleted.contains(id) ? Optional.empty() : Optional.of(new ConfiguredProvider() {});
        }
    };

    private final ProviderTypes types = new ProviderTypes() {
        @Override
        public Optional<KnownType> named(String name) {
            SettingsForm none = SettingsForm.of(Nothing.class);
            return Optional.of(new KnownType(name, Reach.CHANNEL, List.of(), true, none, Nothing.class));
        }
    };

    /** Settings of a type that needs none. */
    public record Nothing() {}

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private void on(DatabaseKind kind) {
        database = DATABASES.of(kind);
        stored = new StoredDeliveries(database, clock);
        incident = stored.incident("TRIGGERED");
    }

    @ParameterizedTest
    @EnumSource
    void the_list_shows_what_died_last_first_with_its_last_attempt_and_a_remedy(DatabaseKind kind) {
        on(kind);
        UUID first = refused("http-401");
        clock.advance(Duration.ofMinutes(1));
        UUID second = stored.tooLate(wanted());
        clock.advance(Duration.ofMinutes(1));
        UUID third = refused("http-404");
        stored.delivered(wanted());
        stored.superseded(wanted());
        stored.pending(wanted());

        DeliveryPage page = letters(ofProvider());

        assertThat(page.items()).extracting(DeliverySummary::id).containsExactly(second, third, first);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.exact()).isTrue();
        DeliverySummary oldest = page.items().get(2);
        assertThat(oldest.incident())
                .isEqualTo(new DeliverySummary.InBrief(incident, "abc12345", "Redis 🔴 down", "redis-prod"));
        assertThat(oldest.lastAttempt().code()).isEqualTo("http-401");
        assertThat(oldest.lastAttempt().remedy()).startsWith("Renouvelez");
        assertThat(page.items().get(0).ending().code()).isEqualTo(Delivery.TOO_LATE);
    }

    @ParameterizedTest
    @EnumSource
    void each_criterion_narrows_the_list(DatabaseKind kind) {
        on(kind);
        UUID wrongToken = refused("http-401");
        UUID late = stored.tooLate(wanted());
        UUID other = stored.refused(StoredDeliveries.Wanted.of(Ids.next(), stored.incident("TRIGGERED")), "http-401");
        String now = clock.instant().toString();

        assertThat(found(criteria(null, null, "http-401")))
                .containsExactly(wrongToken)
                .doesNotContain(other);
        assertThat(found(criteria(null, null, Delivery.TOO_LATE))).containsExactly(late);
        assertThat(found(criteria(List.of("EXPIRED"), null, null))).containsExactly(late);
        assertThat(found(criteria(null, List.of("SEV2_HIGH"), null))).hasSize(2);
        assertThat(found(criteria(null, List.of("SEV1_CRITICAL"), null))).isEmpty();
        assertThat(found(new DeliveryCriteria("hook", "WEBHOOK", null, null, null, incident.toString(), null, null)))
                .containsExactlyInAnyOrder(wrongToken, late);
        assertThat(found(new DeliveryCriteria(provider.toString(), null, null, null, null, null, now, null)))
                .containsExactlyInAnyOrder(wrongToken, late);
        assertThat(found(new DeliveryCriteria(provider.toString(), null, null, null, null, null, null, now)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pages_follow_one_another_without_a_gap_also_where_many_died_at_once(DatabaseKind kind) {
        on(kind);
        List<UUID> all =
                IntStream.range(0, 5).mapToObj(i -> refused("http-404")).toList();
        DeliveryPage first = page(null);
        DeliveryPage second = page(first.next());
        DeliveryPage third = page(second.next());
        assertThat(first.items()).extracting(DeliverySummary::id).containsExactly(all.get(4), all.get(3));
        assertThat(second.items()).extracting(DeliverySummary::id).containsExactly(all.get(2), all.get(1));
        assertThat(third.items()).extracting(DeliverySummary::id).containsExactly(all.get(0));
        assertThat(third.next()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_criterion_is_told_with_its_field(DatabaseKind kind) {
        on(kind);
        assertThatThrownBy(() -> DeliveryFilter.letters(
                        new DeliveryCriteria(null, null, List.of("SEV9"), List.of("DELIVERED"), null, "x", "y", "z"),
                        "filter."))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().errors())
                                .extracting(fault -> fault.field())
                                .containsExactlyInAnyOrder(
                                        "filter.severity",
                                        "filter.state",
                                        "filter.incident",
                                        "filter.from",
                                        "filter.to"));
        assertThat(problem(() -> LetterCursor.of("nonsense"))).endsWith("invalid-request");
        assertThat(problem(() -> new LettersWish(null, null, null, null).wanted()))
                .endsWith("invalid-request");
        assertThat(problem(() -> new LettersWish(ofProvider(), true, null, null).wanted()))
                .endsWith("invalid-request");
        assertThat(problem(() -> LettersWish.reason(" "))).endsWith("invalid-request");
    }

    @ParameterizedTest
    @EnumSource
    void a_replayed_letter_is_due_at_once_with_a_new_budget_and_is_announced(DatabaseKind kind) {
        on(kind);
        UUID letter = refused("http-401");
        clock.advance(Duration.ofDays(2));
        act(letters -> {
            letters.replay(letter, "ada");
            return letter;
        });
        DeliveryView view = story(letter).delivery();
        assertThat(view.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(view.nextAttemptAt()).isEqualTo(clock.instant());
        assertThat(view.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        assertThat(letters(ofProvider()).items()).isEmpty();
        assertThat(events.fired())
                .hasSize(2)
                .hasAtLeastOneElementOfType(DeliveriesPromised.class)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                DeliveryDecided.class,
                                decided -> assertThat(decided.kind()).isEqualTo(DeliveryDecided.Kind.REPLAYED)));
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_done_says_why(DatabaseKind kind) {
        on(kind);
        UUID delivered = stored.delivered(wanted());
        UUID orphan = refused("http-401");
        assertThat(problem(() -> act(all -> all.replay(ofWish(null), "ada")))).isEqualTo("none");
        deleted.add(provider);
        UUID unknown = Ids.next();
        assertThat(problem(() -> replay(unknown))).endsWith("not-found");
        assertThat(problem(() -> replay(delivered))).endsWith("not-a-dead-letter");
        UUID second = refused("http-401");
        assertThat(problem(() -> replay(second))).endsWith("provider-deleted");
        assertThat(problem(() -> cancel(delivered))).endsWith("delivery-over");
        assertThat(stored.state(second)).isEqualTo(DeliveryState.REFUSED);
        assertThat(stored.state(orphan)).isEqualTo(DeliveryState.PENDING);
    }

    @ParameterizedTest
    @EnumSource
    void a_discarded_letter_says_who_and_why_and_is_a_letter_no_more(DatabaseKind kind) {
        on(kind);
        UUID letter = refused("http-401");
        LettersDone done =
                act(letters -> letters.discard(new LettersWish(ofProvider(), null, null, " told by phone "), "ada"));
        assertThat(done.done()).isEqualTo(1);
        DeliveryView view = story(letter).delivery();
        assertThat(view.state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(view.ending()).isEqualTo(new Ending(null, "told by phone", "ada"));
        assertThat(letters(ofProvider()).items()).isEmpty();
        assertThat(problem(() -> replay(letter))).endsWith("not-a-dead-letter");
    }

    @ParameterizedTest
    @EnumSource
    void an_open_delivery_is_cancelled_whether_it_waits_or_is_being_sent_and_that_is_told_as_its_end(
            DatabaseKind kind) {
        on(kind);
        List<UUID> open = List.of(stored.pending(wanted()), stored.waiting(wanted()), stored.sending(wanted()));
        open.forEach(this::cancel);
        assertThat(open).allSatisfy(id -> assertThat(stored.state(id)).isEqualTo(DeliveryState.CANCELLED));
        assertThat(events.fired()).filteredOn(DeliveryEnded.class::isInstance).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void many_are_replayed_call_after_call_until_none_remains(DatabaseKind kind) {
        on(kind);
        stored.refused(wanted(), "http-401", 1_150);
        LettersDone first = act(letters -> letters.replay(ofWish(null), "ada"));
        assertThat(first.done()).isEqualTo(1_000);
        assertThat(first.remaining()).isEqualTo(150);
        assertThat(first.exact()).isTrue();
        LettersDone second = act(letters -> letters.replay(ofWish(first.next().toString()), "ada"));
        assertThat(second).isEqualTo(new LettersDone(150, List.of(), 0, true, null));
        assertThat(letters(ofProvider()).total()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void the_search_over_all_finds_every_state(DatabaseKind kind) {
        on(kind);
        UUID pending = stored.pending(wanted());
        UUID delivered = stored.delivered(wanted());
        UUID refused = refused("http-404");
        assertThat(all(criteria(null, null, null))).containsExactly(refused, delivered, pending);
        assertThat(all(criteria(List.of("PENDING", "WAITING"), null, null))).containsExactly(pending);
        assertThat(all(criteria(List.of("REFUSED"), null, null))).containsExactly(refused);
        assertThat(all(criteria(List.of("DELIVERED", "REFUSED"), null, null))).containsExactly(refused, delivered);
        assertThat(all(new DeliveryCriteria(
                        provider.toString(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "2026-01-01T00:00:00Z",
                        "2026-01-02T00:00:00Z")))
                .isEmpty();
        assertThat(all(new DeliveryCriteria(
                        provider.toString(), null, null, null, null, null, "2026-01-01T00:00:00Z", null)))
                .hasSize(3);
    }

    private void replay(UUID id) {
        act(letters -> {
            letters.replay(id, "ada");
            return id;
        });
    }

    private void cancel(UUID id) {
        act(letters -> {
            letters.cancel(id, "ada", "a test");
            return id;
        });
    }

    private UUID refused(String code) {
        return stored.refused(wanted(), code);
    }

    private StoredDeliveries.Wanted wanted() {
        return StoredDeliveries.Wanted.of(provider, incident);
    }

    private DeliveryCriteria ofProvider() {
        return criteria(null, null, null);
    }

    private LettersWish ofWish(String after) {
        return new LettersWish(ofProvider(), null, after, null);
    }

    private DeliveryCriteria criteria(List<String> states, List<String> severities, String code) {
        return new DeliveryCriteria(provider.toString(), null, severities, states, code, null, null, null);
    }

    private DeliveryPage page(String cursor) {
        DeliveryFilter filter = DeliveryFilter.letters(ofProvider(), "");
        return search(search -> search.letters(filter, 2, LetterCursor.of(cursor), Locale.FRENCH));
    }

    private DeliveryPage letters(DeliveryCriteria criteria) {
        DeliveryFilter filter = DeliveryFilter.letters(criteria, "");
        return search(search -> search.letters(filter, 50, null, Locale.FRENCH));
    }

    private List<UUID> found(DeliveryCriteria criteria) {
        return letters(criteria).items().stream().map(DeliverySummary::id).toList();
    }

    private List<UUID> all(DeliveryCriteria criteria) {
        DeliveryFilter filter = DeliveryFilter.all(criteria);
        return search(search -> search.all(filter, 50, null, Locale.FRENCH)).items().stream()
                .map(DeliverySummary::id)
                .toList();
    }

    private DeliveryStory story(UUID id) {
        return database.inTransaction(
                entities -> beans(entities).get(DeliveryHistory.class).one(id, Locale.FRENCH));
    }

    private <T> T search(Function<DeliverySearch, T> task) {
        return database.inTransaction(entities -> task.apply(beans(entities).get(DeliverySearch.class)));
    }

    private <T> T act(Function<DeadLetters, T> task) {
        return database.inTransaction(entities -> task.apply(beans(entities).get(DeadLetters.class)));
    }

    private Beans beans(EntityManager entities) {
        return new Beans()
                .with(entities)
                .with(clock)
                .with(types)
                .with(providers)
                .with(events)
                .with(new DeliverySettings());
    }

    /** The type of the problem that it is refused with. */
    private static String problem(ThrowingCallable work) {
        try {
            work.call();
            return "none";
        } catch (Refusal e) {
            return e.problem().type();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
