package org.imas.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imas.escalation.Drafts.level;
import static org.imas.escalation.Drafts.person;
import static org.imas.escalation.Drafts.policy;
import static org.imas.escalation.Drafts.provider;
import static org.imas.escalation.Drafts.step;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.incident.IncidentStatus;
import org.imas.organization.People;
import org.imas.organization.Teams;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Selection;
import org.imas.platform.StrictBodyReader;
import org.imas.registry.ProviderRemoving;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken for an escalation policy, and what is refused or reported, with its place. */
class EscalationPoliciesTest extends InEscalationWorld {

    @Override
    void on(DatabaseKind kind) {
        mailing(kind);
        world.person("Ada");
    }

    @ParameterizedTest
    @EnumSource
    void a_policy_is_shown_as_it_was_given(DatabaseKind kind) {
        on(kind);
        world.provider("push", "NTFY");
        PolicyDraft given = new PolicyDraft(
                "Data",
                Duration.ofHours(1),
                3,
                Duration.ofMinutes(10),
                List.of(
                        step(5, level(2), person("Ada")),
                        step(90, Drafts.team("Data"), provider("push", "managers"), provider("push", null))),
                List.of("redis"),
                List.of("Data"));
        PolicyView added = world.policy(given);
        PolicyView read = world.in(beans -> beans.get(EscalationPolicies.class).one(added.id()));
        assertThat(read).isEqualTo(added);
        assertThat(new PolicyDraft(
                        read.name(),
                        read.ackTimeout(),
                        read.repeats(),
                        read.reminderEvery(),
                        read.steps(),
                        read.services(),
                        read.teams()))
                .isEqualTo(given);
        assertThat(read.warnings()).isEmpty();
        assertThat(world.in(beans -> beans.get(EscalationPolicies.class).list(Selection.of(10, null)))
                        .items())
                .hasSize(1);
    }

    @Test
    void a_document_is_read_as_it_is_written() {
        PolicyDraft draft = policy("Data", step(5, level(2), person("Ada")), step(10, provider("push", "managers")));
        String json = Json.CAMEL.write(draft);
        assertThat(json).contains("\"wait\":\"PT5M\"");
        assertThat(StrictBodyReader.read(PolicyDraft.class, json.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(draft);
    }

    @ParameterizedTest
    @EnumSource
    void a_step_that_says_no_wait_has_the_default_one(DatabaseKind kind) {
        on(kind);
        PolicyView added = world.policy(policy("Data", new PolicyDraft.Step(null, List.of(person("Ada")))));
        assertThat(added.steps().get(0).after()).isEqualTo(Drafts.QUARTER);
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_is_told_at_once_with_its_place(DatabaseKind kind) {
        on(kind);
        PolicyDraft.Target mixed = new PolicyDraft.Target(TargetKind.PERSON, 2, "Ada", null, null, null, null);
        PolicyDraft.Target bare = new PolicyDraft.Target(null, null, null, null, null, null, null);
        PolicyDraft draft = new PolicyDraft(
                "Data",
                Duration.ofSeconds(1),
                null,
                Duration.ofMinutes(5),
                List.of(
                        step(0, level(10)),
                        step(5, person("Nobody"), mixed, bare),
                        new PolicyDraft.Step(null, null),
                        step(5, provider("mail", null), provider("none", "x"))),
                List.of("redis", "postgres"),
                List.of("Data", "Data"));
        assertThat(faults(draft))
                .containsExactlyInAnyOrder(
                        "ackTimeout",
                        "repeats",
                        "steps[0].wait",
                        "steps[0].targets[0].level",
                        "steps[1].targets[0].person",
                        "steps[1].targets[1].level",
                        "steps[1].targets[2].kind",
                        "steps[2].targets",
                        "steps[3].targets[0].target",
                        "steps[3].targets[1].provider",
                        "services[1]",
                        "teams[1]");
        assertThat(faults(policy("Data"))).containsExactly("steps");
    }

    @ParameterizedTest
    @EnumSource
    void a_step_that_nobody_can_be_reached_by_is_reported(DatabaseKind kind) {
        on(kind);
        world.person("Linus", null, "+33600000003");
        PolicyView added = world.policy(policy("Data", step(5, person("Ada")), step(5, person("Linus"))));
        assertThat(added.warnings()).extracting(Fault::field).containsExactly("steps[1].targets[0]", "steps[1]");
    }

    @ParameterizedTest
    @EnumSource
    void a_policy_that_reaches_nobody_at_all_is_refused(DatabaseKind kind) {
        on(kind);
        world.person("Linus", null, "+33600000003");
        assertThat(faults(policy("Data", step(5, person("Linus")), step(5, Drafts.team("Data")))))
                .containsExactly("steps[0].targets[0]", "steps[1].targets[0]", "steps[0]", "steps[1]");
        assertThat(world.in(beans -> beans.get(EscalationPolicies.class).list(Selection.of(10, null)))
                        .items())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_service_or_a_team_has_one_policy_only_and_a_policy_keeps_its_own(DatabaseKind kind) {
        on(kind);
        PolicyView first = world.policy(policy("First", step(5, person("Ada"))));
        assertThat(faults(policy("Second", step(5, person("Ada"))))).containsExactly("teams[0]");
        PolicyView changed = world.in(beans -> beans.get(EscalationPolicies.class)
                .change(first.id(), policy("Renamed", step(7, person("Ada")), step(8, level(2)))));
        assertThat(changed.name()).isEqualTo("Renamed");
        assertThat(changed.steps()).hasSize(2);
        assertThat(changed.teams()).containsExactly("Data");
        assertThat(refusal(beans -> beans.get(EscalationPolicies.class)
                                .add(Drafts.forService(policy("Renamed", step(5, person("Ada"))), "redis")))
                        .type())
                .endsWith("already-exists");
    }

    @ParameterizedTest
    @EnumSource
    void what_a_policy_names_is_not_removed(DatabaseKind kind) {
        on(kind);
        UUID push = world.provider("push", "NTFY");
        UUID ada = world.in(
                beans -> beans.get(People.class).find("Ada").orElseThrow().id());
        UUID team = world.in(
                beans -> beans.get(Teams.class).named("Data").orElseThrow().id());
        world.policy(policy("Data", step(5, person("Ada"), provider("push", null))));
        assertThat(refusal(beans -> remove(() -> beans.get(People.class).remove(ada)))
                        .detail())
                .contains("escalation target (1)");
        assertThat(refusal(beans -> remove(() -> beans.get(Teams.class).remove(team)))
                        .detail())
                .contains("escalation assignment (1)");
        assertThat(refusal(beans -> remove(
                                () -> beans.get(PolicyProviders.class).onRemoving(new ProviderRemoving(push, "push"))))
                        .type())
                .endsWith("provider-in-use");
    }

    @ParameterizedTest
    @EnumSource
    void a_policy_tells_what_takes_the_place_of_a_provider_that_is_removed(DatabaseKind kind) {
        on(kind);
        UUID push = world.provider("push", "NTFY");
        UUID other = world.provider("other", "NTFY");
        PolicyView policy = world.policy(
                policy("Data", step(5, provider("push", "managers"), provider("push", null), person("Ada"))));
        world.in(beans -> remove(() -> beans.get(PolicyProviders.class)
                .onRemoving(
                        new ProviderRemoving(push, "push", new ProviderRemoving.Replacement(other, "other", true)))));
        assertThat(world.in(beans -> beans.get(EscalationPolicies.class).one(policy.id()))
                        .steps())
                .containsExactly(step(5, provider("other", "managers"), provider("other", null), person("Ada")));
        world.in(beans -> remove(() -> beans.get(PolicyProviders.class)
                .onRemoving(
                        new ProviderRemoving(other, "other", new ProviderRemoving.Replacement(push, "push", false)))));
        assertThat(world.in(beans -> beans.get(EscalationPolicies.class).one(policy.id()))
                        .steps())
                .as("a target of another type means nothing")
                .containsExactly(step(5, provider("push", null), provider("push", null), person("Ada")));
    }

    @ParameterizedTest
    @EnumSource
    void a_policy_is_removed_once_no_escalation_goes_by_it(DatabaseKind kind) {
        on(kind);
        PolicyView policy = world.policy(policy("Data", step(5, person("Ada"))));
        UUID incident = world.triggered();
        assertThat(refusal(beans ->
                                remove(() -> beans.get(EscalationPolicies.class).remove(policy.id())))
                        .type())
                .endsWith("still-in-use");
        world.move(incident, IncidentStatus.ACKNOWLEDGED);
        world.in(beans -> remove(() -> beans.get(EscalationPolicies.class).remove(policy.id())));
        assertThat(world.escalation(incident).state()).isEqualTo("STOPPED");
        world.unacknowledge(incident);
        assertThat(world.escalation(incident).state()).isEqualTo("DONE");
        assertThat(world.tickAfter(Duration.ofDays(1))).isZero();
    }

    private static boolean remove(Runnable removal) {
        removal.run();
        return true;
    }

    private List<String> faults(PolicyDraft draft) {
        Problem problem = refusal(beans -> beans.get(EscalationPolicies.class).add(draft));
        assertThat(problem.type()).endsWith("invalid-request");
        return problem.errors().stream().map(Fault::field).toList();
    }

    private Problem refusal(Function<Beans, ?> work) {
        List<Problem> thrown = new ArrayList<>();
        assertThatThrownBy(() -> world.in(work))
                .isInstanceOfSatisfying(Refusal.class, refusal -> thrown.add(refusal.problem()));
        return thrown.get(0);
    }
}
