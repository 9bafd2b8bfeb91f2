package org.imas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Fault;
import org.imas.platform.Refusal;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What takes the place of a provider that is removed, and what cannot. */
class ProviderRemovalsTest {

    private static final String HOOK = "{'url':'https://example.org/hook'}";
    private static final String MAIL = "{'host':'mail.example.org','from_email':'imas@example.org'}";

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

    private UUID hook(String name, String fallback) {
        return world.add(RegistryWorld.falling(RegistryWorld.draft(name, "WEBHOOK", HOOK), fallback, null))
                .id();
    }

    private void remove(UUID id, String replacement) {
        world.in(beans -> {
            beans.get(ProviderRemovals.class).remove(id, replacement);
            return id;
        });
    }

    private Fault refusal(UUID id, String replacement) {
        return catchThrowableOfType(Refusal.class, () -> remove(id, replacement))
                .problem()
                .errors()
                .get(0);
    }

    private String fallback(UUID id) {
        return world.in(beans -> beans.get(Providers.class).one(id).fallback());
    }

    @ParameterizedTest
    @EnumSource
    void who_fell_back_to_it_falls_back_to_what_takes_its_place(DatabaseKind kind) {
        on(kind);
        UUID old = hook("old", null);
        UUID user = world.add(RegistryWorld.falling(
                        RegistryWorld.draft("user", "WEBHOOK", HOOK), "old", Map.of("SEV1_CRITICAL", "PT5M")))
                .id();
        UUID other = hook("new", null);
        remove(old, "new");
        ProviderView view = world.in(beans -> beans.get(Providers.class).one(user));
        assertThat(view.fallback()).isEqualTo("new");
        assertThat(view.fallbackAfter()).containsExactly(Map.entry("SEV1_CRITICAL", "PT5M"));
        assertThat(world.events.fired())
                .contains(new ProviderRemoving(old, "old", new ProviderRemoving.Replacement(other, "new", true)));
        Optional<ConfiguredProvider> left =
                world.in(beans -> beans.get(Providers.class).byId(old));
        assertThat(left).isEmpty();
    }

    @Test
    void what_takes_its_place_does_not_fall_back_to_itself() {
        UUID last = hook("last", null);
        UUID old = hook("old", "last");
        UUID other = hook("new", "old");
        remove(old, "new");
        assertThat(fallback(other)).isEqualTo("last");
        remove(last, "new");
        assertThat(fallback(other)).isNull();
    }

    @Test
    void a_circle_is_refused() {
        UUID old = hook("old", null);
        UUID user = hook("user", "old");
        hook("new", "user");
        assertThat(refusal(old, "new").reason()).contains("circle", "user");
        assertThat(fallback(user)).isEqualTo("old");
    }

    @Test
    void only_an_active_one_of_the_same_reach_that_has_somewhere_to_send_to_will_do() {
        UUID old = hook("old", null);
        world.add("mail", "SMTP", MAIL);
        world.add("aimless", "SLACK", "{'bot_token':'xoxb-1'}");
        UUID off = hook("off", null);
        world.in(beans -> {
            beans.get(Providers.class).activate(off, false);
            return off;
        });
        assertThat(refusal(old, "nobody").reason()).isEqualTo("there is no such provider");
        assertThat(refusal(old, "old").reason()).isEqualTo("cannot be the provider itself");
        assertThat(refusal(old, "off").reason()).isEqualTo("is not active");
        assertThat(refusal(old, "mail").reason()).contains("CHANNEL, not EMAIL");
        assertThat(refusal(old, "aimless"))
                .isEqualTo(new Fault("replacement", "has no default target, so nothing could be sent to it"));
        world.slack("push");
        hook("spare", null);
        List<String> offered =
                world.in(beans -> beans.get(ProviderRemovals.class).replacements(old));
        assertThat(offered).containsExactly("push", "spare");
    }

    @Test
    void a_channel_of_one_type_means_nothing_to_another() {
        UUID old = hook("old", null);
        UUID push = world.slack("push");
        remove(old, "push");
        assertThat(world.events.fired())
                .contains(new ProviderRemoving(old, "old", new ProviderRemoving.Replacement(push, "push", false)));
    }

    @ParameterizedTest
    @EnumSource
    void a_copy_has_the_same_settings_a_name_of_its_own_and_is_switched_off(DatabaseKind kind) {
        on(kind);
        UUID original = world.add(RegistryWorld.limited(
                        RegistryWorld.draft("push", "SLACK", "{'bot_token':'xoxb-7','default_channel':'ops'}"),
                        "7/PT1M",
                        4))
                .id();
        ProviderView copy = world.in(beans -> beans.get(Providers.class).copy(original));
        assertThat(copy.name()).isEqualTo("push (2)");
        assertThat(copy.active()).isFalse();
        assertThat(copy.rate()).isEqualTo("7/PT1M");
        assertThat(copy.settings()).hasToString("{\"bot_token\":\"********\",\"default_channel\":\"ops\"}");
        assertThat(stored(copy.id())).contains("xoxb-7");
        assertThat(world.in(beans -> beans.get(Providers.class).copy(original)).name())
                .isEqualTo("push (3)");
    }

    @Test
    void the_secret_of_a_copy_does_not_follow_to_another_host() {
        UUID original = world.slack("push");
        UUID copy = world.in(beans -> beans.get(Providers.class).copy(original)).id();
        String moved = "{'bot_token':'********','api_base_url':'https://elsewhere.example.org/api'}";
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> world.change(copy, RegistryWorld.draft("push (2)", "SLACK", moved)));
        assertThat(refusal.problem().errors()).extracting(Fault::field).containsExactly("settings.bot_token");
    }

    private String stored(UUID id) {
        return world.in(
                beans -> beans.get(Providers.class).byId(id).orElseThrow().sealedSettings());
    }

    @Test
    void a_name_that_another_one_has_is_refused_beside_the_name() {
        hook("old", null);
        UUID other = hook("new", null);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> hook("old", null));
        assertThat(refusal.problem().type()).endsWith("already-exists");
        assertThat(refusal.problem().errors()).extracting(Fault::field).containsExactly("name");
        world.change(other, RegistryWorld.draft("new", "WEBHOOK", HOOK));
    }
}
