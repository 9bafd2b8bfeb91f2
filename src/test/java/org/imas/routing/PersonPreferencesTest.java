package org.imas.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.imas.delivery.DeliverySettings;
import org.imas.delivery.Reason;
import org.imas.incident.IncidentReport;
import org.imas.incident.Severity;
import org.imas.organization.OnCallShift;
import org.imas.organization.OnCallShifts;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Fault;
import org.imas.platform.Refusal;
import org.imas.provider.Notice;
import org.imas.provider.Preview;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.ProviderRemoving;
import org.imas.registry.Rehearsal;
import org.imas.routing.NotificationPreferences.Step;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.FiredEvents;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How people's own preferences are kept, and what the dry run says of them. */
class PersonPreferencesTest {

    private static final Databases DATABASES = new Databases();
    private static final String SEV1 = "SEV1_CRITICAL";

    private final TestClock clock = new TestClock();
    private final ThreeProviders three = new ThreeProviders();
    private TestDatabase database;
    private UUID ada;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    /** Ada is on call and has mail, but no phone unless one is given. */
    private void on(DatabaseKind kind, String phone) {
        database = DATABASES.of(kind);
        for (String table : List.of(
                "person_preference",
                "quiet_time",
                "on_call_shift",
                "service",
                "person",
                "team",
                "configured_provider")) {
            database.sql("delete from " + table);
        }
        three.rows().forEach(database::sql);
        with(beans -> beans.get(Teams.class).add(Team.Draft.of("data", null)));
        with(beans -> beans.get(Services.class).add(new Service.Draft("redis", "data", null, null)));
        ada = with(beans -> beans.get(People.class)
                .add(new Person.Draft("Ada", "ada@example.org", phone, null, null, null))
                .id());
        OnCallShift.Draft always = new OnCallShift.Draft(
                "data",
                ada.toString(),
                clock.instant().minusSeconds(60),
                clock.instant().plus(Duration.ofDays(300)),
                1);
        with(beans -> beans.get(OnCallShifts.class).add(always));
    }

    private static Step chat(Duration after, String... severities) {
        return new Step("chat", null, "#ada", after, List.of(severities));
    }

    private static Step mail(int minutes, String... severities) {
        return new Step(null, "EMAIL", null, Duration.ofMinutes(minutes), List.of(severities));
    }

    private static Step phone(int minutes, String... severities) {
        return new Step(null, "PHONE", null, Duration.ofMinutes(minutes), List.of(severities));
    }

    private NotificationPreferences.Saved put(Step... steps) {
        return with(beans ->
                beans.get(PersonPreferences.class).replace(ada, new NotificationPreferences(Arrays.asList(steps))));
    }

    private List<String> faults(Step... steps) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(() -> put(steps))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> refusal.problem().errors().stream()
                                .map(Fault::field)
                                .forEach(fields::add));
        return fields;
    }

    private NotificationPreferences stored() {
        return with(beans -> beans.get(PersonPreferences.class).view(ada));
    }

    private List<DryRun.Planned> dryRun(Severity severity) {
        IncidentReport report = IncidentReport.of("Redis down", "redis", severity);
        return with(beans -> beans.get(DryRun.class)
                .of(new DryRun.Request(report, null, null))
                .deliveries());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_put_is_shown_and_can_be_put_again_and_removed(DatabaseKind kind) {
        on(kind, "+33600000001");
        NotificationPreferences.Saved saved =
                put(chat(null, SEV1), phone(5, SEV1), mail(10, SEV1), mail(0, "SEV4_LOW"));
        assertThat(saved.warnings()).isEmpty();
        assertThat(stored().all()).isEqualTo(saved.steps()).hasSize(4);
        assertThat(saved.steps().get(0).after()).isEqualTo(Duration.ZERO);
        assertThat(put(saved.steps().toArray(Step[]::new)).steps()).isEqualTo(saved.steps());
        with(beans -> {
            beans.get(PersonPreferences.class).remove(ada);
            return beans;
        });
        assertThat(stored().all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_is_told_with_its_place_and_nothing_is_changed(DatabaseKind kind) {
        on(kind, null);
        put(mail(0));
        assertThat(faults()).containsExactly("steps");
        assertThat(faults(
                        new Step("nope", null, null, null, null),
                        new Step(null, "FAX", null, null, null),
                        new Step(null, null, null, null, null),
                        new Step("chat", "EMAIL", "#ada", null, null),
                        new Step("chat", null, " ", null, null),
                        new Step("mail", null, "eve@example.org", null, null)))
                .contains(
                        "steps[0].provider",
                        "steps[1].channel",
                        "steps[2].provider",
                        "steps[3].provider",
                        "steps[4].target",
                        "steps[5].target");
        assertThat(faults(phone(0))).as("no such address").containsExactly("steps[0].channel");
        assertThat(faults(new Step("sms", null, null, null, null))).containsExactly("steps[0].provider");
        assertThat(faults(mail(-1))).containsExactly("steps[0].after");
        assertThat(faults(mail(1_441))).containsExactly("steps[0].after");
        assertThat(faults(chat(Duration.ofMillis(1)))).containsExactly("steps[0].after");
        assertThat(faults(mail(0, "SEV9"))).containsExactly("steps[0].severities");
        assertThat(faults(mail(5), chat(null, SEV1))).containsExactly("steps[1].after");
        assertThat(faults(mail(0), mail(5, SEV1))).containsExactly("steps[1].channel");
        assertThat(stored().all()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void one_who_is_not_reached_at_the_gravest_severity_or_only_late_is_warned(DatabaseKind kind) {
        on(kind, null);
        assertThat(put(mail(0, "SEV4_LOW")).warnings())
                .containsExactly("no step is for SEV1_CRITICAL: Ada is told of that like anybody");
        assertThat(put(mail(10)).warnings()).containsExactly("Ada is told of SEV1_CRITICAL only after 10 min");
    }

    @ParameterizedTest
    @EnumSource
    void the_dry_run_says_which_step_when_and_what_an_acknowledgement_stops(DatabaseKind kind) {
        on(kind, "+33600000001");
        put(chat(null, SEV1), phone(5, SEV1), mail(10, SEV1));
        List<DryRun.Planned> planned = dryRun(Severity.SEV1_CRITICAL).stream()
                .filter(one -> !one.target().equals("#general"))
                .toList();
        assertThat(planned)
                .extracting(DryRun.Planned::target)
                .containsExactly("#ada", "+33600000001", "ada@example.org");
        assertThat(planned)
                .extracting(one -> Duration.between(clock.instant(), one.at()).toMinutes())
                .containsExactly(0L, 5L, 10L);
        assertThat(planned).extracting(DryRun.Planned::unlessAcknowledged).containsExactly(false, true, true);
        assertThat(planned.get(0).reasons())
                .extracting(Reason::text)
                .containsExactly(
                        "Ada is on call for team data (level 1)", "Step 1 of the preferences of Ada for SEV1_CRITICAL");
    }

    @ParameterizedTest
    @EnumSource
    void a_step_that_cannot_be_taken_gives_its_time_to_the_next(DatabaseKind kind) {
        on(kind, "+33600000001");
        put(phone(1, SEV1), mail(6, SEV1));
        database.sql("update person set phone = null");
        touched();
        assertThat(dryRun(Severity.SEV1_CRITICAL))
                .filteredOn(one -> one.target().equals("ada@example.org"))
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isEqualTo(clock.instant().plusSeconds(60)));
    }

    @ParameterizedTest
    @EnumSource
    void where_no_step_can_be_taken_or_is_for_it_the_person_is_told_like_anybody(DatabaseKind kind) {
        on(kind, "+33600000001");
        put(phone(0, SEV1));
        assertThat(dryRun(Severity.SEV2_HIGH))
                .extracting(DryRun.Planned::target)
                .containsExactly("#general", "ada@example.org", "+33600000001");
        database.sql("update person set phone = null");
        touched();
        assertThat(dryRun(Severity.SEV1_CRITICAL))
                .extracting(DryRun.Planned::target)
                .containsExactly("#general", "ada@example.org");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_told_for_another_reason_at_once_does_not_wait_for_the_step(DatabaseKind kind) {
        on(kind, null);
        put(chat(null), mail(10));
        RuleEffects also = new RuleEffects(null, null, null, List.of("ada@example.org"), null, null);
        UUID rule = with(beans -> beans.get(RoutingRules.class)
                .add(new RoutingRule.Draft("also", "data", null, null, RuleConditions.ALWAYS, also))
                .id());
        assertThat(dryRun(Severity.SEV1_CRITICAL))
                .filteredOn(one -> one.target().equals("ada@example.org"))
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isEqualTo(clock.instant()))
                .satisfies(one ->
                        assertThat(one.reasons()).extracting(Reason::kind).containsExactly("RULE", "ON_CALL"));
        with(beans -> {
            beans.get(RoutingRules.class).remove(rule);
            return beans;
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_provider_that_somebody_prefers_is_not_removed_until_nobody_does(DatabaseKind kind) {
        on(kind, null);
        put(chat(null, SEV1), mail(5, SEV1));
        ProviderRemoving chat = removing("chat");
        assertThatThrownBy(() -> removed(chat))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem())
                                .satisfies(problem -> assertThat(problem.type()).endsWith("provider-in-use"))
                                .satisfies(problem -> assertThat(problem.detail())
                                        .isEqualTo("chat is in the notification preferences of Ada")));
        removed(removing("mail")); // an address of her own is not bound to it
        put(mail(0));
        removed(chat);
    }

    @ParameterizedTest
    @EnumSource
    void a_step_goes_by_what_takes_the_place_of_its_provider_unless_its_channel_means_nothing_there(DatabaseKind kind) {
        on(kind, null);
        put(chat(null, SEV1), mail(10, SEV1));
        UUID chat = three.providers().named("chat").orElseThrow().id();
        UUID other = three.providers().named("sms").orElseThrow().id();
        ProviderRemoving foreign =
                new ProviderRemoving(chat, "chat", new ProviderRemoving.Replacement(other, "sms", false));
        assertThatThrownBy(() -> removed(foreign))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().detail())
                                .isEqualTo("chat is in the notification preferences of Ada,"
                                        + " whose channels there mean nothing to sms"));
        removed(new ProviderRemoving(chat, "chat", new ProviderRemoving.Replacement(other, "sms", true)));
        assertThat(stored().all()).extracting(Step::provider).containsExactly("sms", null);
        assertThat(stored().all().get(0).target()).isEqualTo("#ada");
    }

    private ProviderRemoving removing(String name) {
        return new ProviderRemoving(three.providers().named(name).orElseThrow().id(), name);
    }

    private void removed(ProviderRemoving event) {
        with(beans -> {
            beans.get(PreferredProviders.class).onRemoving(event);
            return beans;
        });
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_write_at_once_one_is_stored_whole(DatabaseKind kind) {
        on(kind, "+33600000001");
        Step[] one = {chat(null, SEV1), phone(5, SEV1), mail(10, SEV1)};
        Step[] other = {mail(0, "SEV4_LOW"), phone(1, SEV1)};
        for (int i = 0; i < 10; i++) {
            CompletableFuture<NotificationPreferences.Saved> first = CompletableFuture.supplyAsync(() -> put(one));
            CompletableFuture<NotificationPreferences.Saved> second = CompletableFuture.supplyAsync(() -> put(other));
            assertThat(List.of(first.join().steps(), second.join().steps())).contains(stored().all());
        }
    }

    /** What was changed behind the hub's back. */
    private void touched() {
        database.sql("update configuration_generation set generation = '" + UUID.randomUUID() + "'");
    }

    private <T> T with(Function<Beans, T> work) {
        return database.inTransaction(entities -> work.apply(beans(entities)));
    }

    private Beans beans(EntityManager entities) {
        return new Beans()
                .with(entities)
                .with(clock)
                .with(three.roster())
                .with(three.types())
                .with(three.providers())
                .with(new DeliverySettings())
                .with(new FiredEvents<>())
                .with("https://hub.example.org/incidents/{id}")
                .with(new Rehearsal() {
                    @Override
                    public Optional<Preview> preview(UUID provider, String target, Notice notice) {
                        return Optional.empty();
                    }

                    @Override
                    public List<String> heldUp(ConfiguredProvider provider) {
                        return List.of();
                    }
                });
    }
}
