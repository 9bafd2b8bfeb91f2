package org.imas.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.oncall.OnCallWorld.first;

import java.time.Instant;
import org.imas.platform.Problem;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An override that turns out differently. */
class OverrideChangesTest {

    private static final Databases DATABASES = new Databases();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private static OnCallWorld world(DatabaseKind kind) {
        OnCallWorld world = new OnCallWorld(DATABASES.of(kind));
        world.save(first(world.weekly()));
        return world;
    }

    private static OnCallOverride.View change(OnCallWorld world, OnCallOverride.View old, OnCallOverride.Draft wanted) {
        return world.in(b -> b.get(OnCallOverrides.class).change(old.id(), wanted));
    }

    @ParameterizedTest
    @EnumSource
    void it_may_overlap_what_it_was_itself_and_keeps_its_author(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        OnCallOverride.View old = world.add(world.override(world.eve, "2026-02-08T20:00:00Z", "2026-02-09T20:00:00Z"));
        OnCallOverride.View changed =
                change(world, old, world.override(world.bob, "2026-02-08T22:00:00Z", "2026-02-09T22:00:00Z"));
        assertThat(changed.id()).isEqualTo(old.id());
        assertThat(changed.createdBy()).isEqualTo("token:ops");
        assertThat(world.on(Instant.parse("2026-02-08T21:00:00Z"))).containsExactly(world.ada);
        assertThat(world.on(Instant.parse("2026-02-09T21:00:00Z"))).containsExactly(world.bob);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_not_moved_into_another_one(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        OnCallOverride.View old = world.add(world.override(world.eve, "2026-02-08T20:00:00Z", "2026-02-09T20:00:00Z"));
        world.add(world.override(world.bob, "2026-02-10T20:00:00Z", "2026-02-11T20:00:00Z"));
        OnCallOverride.Draft wanted = world.override(world.eve, "2026-02-08T20:00:00Z", "2026-02-10T21:00:00Z");
        Problem problem = world.refusal(b -> b.get(OnCallOverrides.class).change(old.id(), wanted));
        assertThat(problem.type()).endsWith("override-overlaps");
        assertThat(world.on(Instant.parse("2026-02-10T20:30:00Z"))).containsExactly(world.bob);
    }

    @ParameterizedTest
    @EnumSource
    void one_that_is_over_says_who_was_on_call_and_stays(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        OnCallOverride.View old = world.add(world.override(world.eve, "2026-02-08T20:00:00Z", "2026-02-09T20:00:00Z"));
        world.at("2026-02-09T20:00:00Z");
        OnCallOverride.Draft wanted = world.override(world.eve, "2026-02-08T20:00:00Z", "2026-02-12T20:00:00Z");
        Problem problem = world.refusal(b -> b.get(OnCallOverrides.class).change(old.id(), wanted));
        assertThat(problem.type()).endsWith("override-over");
    }
}
