package org.imas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.platform.Fault;
import org.imas.platform.Refusal;
import org.imas.provider.Counts;
import org.imas.provider.Rate;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits, pauses and fallbacks as operators set them, on both databases. */
class ProvidersTest {

    private static final String HOOK = "{'url':'https://example.org/hook'}";
    private static final String MAIL = "{'host':'mail.example.org','from_email':'imas@example.org'}";
    private static final String SMS = "{'application_key':'a','application_secret':'b','consumer_key':'c',"
            + "'service_name':'sms-xx1-1','sender':'IMAS'}";

    private static final Databases DATABASES = new Databases();

    private TestDatabase database = DATABASES.of(DatabaseKind.H2);
    private RegistryWorld world = new RegistryWorld(database);

    private void on(DatabaseKind kind) {
        database = DATABASES.of(kind);
        world = new RegistryWorld(database);
    }

    @AfterEach
    void clear() {
        database.sql("update configured_provider set fallback_id = null");
        database.sql("delete from configured_provider");
    }

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private ProviderDraft hook(String name) {
        return RegistryWorld.draft(name, "WEBHOOK", HOOK);
    }

    private ConfiguredProvider stored(UUID id) {
        return world.in(beans -> beans.get(Providers.class).byId(id).orElseThrow());
    }

    private List<Fault> faults(ProviderDraft draft) {
        return catchThrowableOfType(Refusal.class, () -> world.add(draft))
                .problem()
                .errors();
    }

    @ParameterizedTest
    @EnumSource
    void limits_and_a_fallback_are_kept_shown_and_taken_back(DatabaseKind kind) {
        on(kind);
        UUID mail = world.add("mail", "SMTP", MAIL);
        UUID push = world.slack("push");
        ProviderDraft wanted = new ProviderDraft(
                "hook",
                "WEBHOOK",
                RegistryWorld.json(HOOK),
                true,
                null,
                null,
                " 30/PT1M/5 ",
                3,
                "push",
                Map.of("SEV1_CRITICAL", "PT5M", "SEV2_HIGH", "PT1H"));
        ProviderView view = world.add(wanted);
        assertThat(view.rate()).isEqualTo("30/PT1M/5");
        assertThat(view.concurrency()).isEqualTo(3);
        assertThat(view.fallback()).isEqualTo("push");
        assertThat(view.fallbackAfter())
                .containsExactly(Map.entry("SEV1_CRITICAL", "PT5M"), Map.entry("SEV2_HIGH", "PT1H"));
        ConfiguredProvider stored = stored(view.id());
        assertThat(stored.fallback()).contains(push);
        assertThat(stored.fallbackAfter("SEV1_CRITICAL")).contains(Duration.ofMinutes(5));
        assertThat(stored.fallbackAfter("SEV4_LOW")).isEmpty();

        ProviderView plain = world.change(view.id(), hook("hook"));
        assertThat(plain.rate()).isNull();
        assertThat(plain.concurrency()).isNull();
        assertThat(plain.fallback()).isNull();
        assertThat(plain.fallbackAfter()).isEmpty();
        assertThat(stored(mail).fallback()).isEmpty();
    }

    @Test
    void limits_that_cannot_be_are_refused_with_their_field() {
        ProviderDraft bad = RegistryWorld.limited(hook("hook"), "fast", 201);
        assertThat(faults(bad)).extracting(Fault::field).containsExactly("rate", "concurrency");
        assertThat(faults(RegistryWorld.limited(hook("hook"), null, 0)))
                .extracting(Fault::field)
                .containsExactly("concurrency");
    }

    @Test
    void a_fallback_must_exist_reach_the_same_people_and_have_a_target() {
        world.add("mail", "SMTP", MAIL);
        world.add("sms", "OVH_SMS", SMS);
        world.add("aimless", "SLACK", "{'bot_token':'xoxb-1'}");
        world.add("room", "DISCORD", "{'webhook_url':'https://discord.com/api/webhooks/1/x'}");
        world.add("hook", "WEBHOOK", HOOK);
        assertThat(faults(RegistryWorld.falling(hook("new"), "nobody", null)))
                .containsExactly(new Fault("fallback", "there is no such provider"));
        assertThat(faults(RegistryWorld.falling(hook("new"), "mail", null)))
                .extracting(Fault::reason)
                .singleElement()
                .asString()
                .contains("CHANNEL, not EMAIL");
        assertThat(faults(RegistryWorld.falling(RegistryWorld.draft("new", "SMTP", MAIL), "sms", null)))
                .hasSize(1);
        assertThat(faults(RegistryWorld.falling(hook("new"), "aimless", null)))
                .extracting(Fault::reason)
                .singleElement()
                .asString()
                .contains("no default target");
        world.add(RegistryWorld.falling(RegistryWorld.draft("mail2", "SMTP", MAIL), "mail", null));
        world.add(RegistryWorld.falling(RegistryWorld.draft("mail3", "SMTP", MAIL), "hook", null));
        world.add(RegistryWorld.falling(hook("new"), "room", null));
    }

    @Test
    void a_fallback_never_leads_back_to_the_provider() {
        UUID one = world.add(hook("one")).id();
        world.add(RegistryWorld.falling(hook("two"), "one", null));
        world.add(RegistryWorld.falling(hook("three"), "two", null));
        for (String round : List.of("one", "two", "three")) {
            assertThatThrownBy(() -> world.change(one, RegistryWorld.falling(hook("one"), round, null)))
                    .as(round)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem().errors())
                                    .extracting(Fault::field)
                                    .containsExactly("fallback"));
        }
    }

    @Test
    void a_time_to_fall_back_needs_a_fallback_a_severity_and_a_duration() {
        world.add(hook("one"));
        assertThat(faults(RegistryWorld.falling(hook("new"), null, Map.of("SEV1_CRITICAL", "PT5M"))))
                .containsExactly(new Fault("fallbackAfter", "needs a fallback"));
        assertThat(faults(RegistryWorld.falling(hook("new"), "one", Map.of("SEV9", "PT5M"))))
                .extracting(Fault::field)
                .containsExactly("fallbackAfter");
        for (String wrong : List.of("5m", "PT0S", "P8D", "-PT5M")) {
            assertThat(faults(RegistryWorld.falling(hook("new"), "one", Map.of("SEV1_CRITICAL", wrong))))
                    .extracting(Fault::field)
                    .containsExactly("fallbackAfter.SEV1_CRITICAL");
        }
    }

    @Test
    void who_is_somebodys_fallback_cannot_be_removed() {
        UUID one = world.add(hook("one")).id();
        UUID two = world.add(RegistryWorld.falling(hook("two"), one.toString(), null))
                .id();
        assertThatThrownBy(() -> remove(one)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem().type()).endsWith("provider-in-use");
            assertThat(refusal.problem().detail()).contains("two");
        });
        remove(two);
        remove(one);
        assertThat(world.events.fired()).contains(new ProviderRemoving(one, "one"));
    }

    private void remove(UUID id) {
        world.in(beans -> {
            beans.get(ProviderRemovals.class).remove(id, null);
            return id;
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_pause_is_stored_with_its_reason_and_going_on_is_told(DatabaseKind kind) {
        on(kind);
        UUID id = world.add(hook("hook")).id();
        pause(id, "moving house");
        world.clock.advance(Duration.ofMinutes(1));
        pause(id, "still moving");
        Pause pause = stored(id).pause().orElseThrow();
        assertThat(pause).isEqualTo(new Pause(world.clock.instant().minusSeconds(60), "ada", "still moving"));
        assertThat(world.events.fired()).doesNotContain(new ProviderResumed(id));
        assertThat(settings(id).paused()).isTrue();
        resume(id);
        assertThat(stored(id).pause()).isEmpty();
        assertThat(settings(id).paused()).isFalse();
        resume(id);
        assertThat(world.events.fired()).containsOnlyOnce(new ProviderResumed(id));
    }

    @Test
    void being_switched_on_is_told_as_well_but_not_while_it_is_paused() {
        UUID id = world.add(hook("hook")).id();
        ProviderDraft off = new ProviderDraft(
                "hook", "WEBHOOK", RegistryWorld.json(HOOK), false, null, null, null, null, null, null);
        world.change(id, off);
        pause(id, "moving house");
        world.change(id, hook("hook"));
        assertThat(world.events.fired()).doesNotContain(new ProviderResumed(id));
        resume(id);
        assertThat(world.events.fired()).containsOnlyOnce(new ProviderResumed(id));
        world.change(id, off);
        world.change(id, hook("hook"));
        assertThat(world.events.fired())
                .filteredOn(new ProviderResumed(id)::equals)
                .hasSize(2);
    }

    private void pause(UUID id, String reason) {
        world.in(beans -> {
            beans.get(Providers.class).pause(id, reason, "ada");
            return id;
        });
    }

    private void resume(UUID id) {
        world.in(beans -> {
            beans.get(Providers.class).resume(id);
            return id;
        });
    }

    @Test
    void a_gate_knows_the_operators_rate_else_that_of_the_type() {
        UUID own = world.add(RegistryWorld.limited(
                        RegistryWorld.draft("own", "SLACK", "{'bot_token':'xoxb-1'}"), "7/PT1M", 4))
                .id();
        UUID usual = world.slack("usual");
        UUID free = world.add(RegistryWorld.limited(
                        RegistryWorld.draft("free", "SLACK", "{'bot_token':'xoxb-1'}"), "none", null))
                .id();
        GateSettings limited = settings(own);
        assertThat(limited.rates()).containsExactly(new Rate(7, Duration.ofMinutes(1), 7, Counts.TARGET));
        assertThat(limited.concurrency()).isEqualTo(4);
        assertThat(settings(usual).rates()).containsExactly(new Rate(1, Duration.ofSeconds(1), 1, Counts.TARGET));
        assertThat(settings(usual).concurrency()).isEqualTo(20);
        assertThat(settings(free).rates()).isEmpty();
        assertThat(settings(free).byTarget()).isTrue();
    }

    private GateSettings settings(UUID id) {
        return world.in(beans -> beans.get(GateRegister.class).of(id).orElseThrow());
    }
}
