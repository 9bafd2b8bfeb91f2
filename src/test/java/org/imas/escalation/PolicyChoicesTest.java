package org.imas.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.escalation.Drafts.person;
import static org.imas.escalation.Drafts.step;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.organization.Services;
import org.imas.organization.Teams;
import org.imas.testkit.DatabaseKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A policy chosen from the side of a team or a service. */
class PolicyChoicesTest extends InEscalationWorld {

    @Override
    void on(DatabaseKind kind) {
        mailing(kind);
        world.person("Ada");
    }

    @ParameterizedTest
    @EnumSource
    void a_team_and_a_service_change_their_policy_and_do_without(DatabaseKind kind) {
        on(kind);
        UUID team =
                world.in(b -> b.get(Teams.class).named("Data").orElseThrow()).id();
        UUID redis = world.in(b -> b.get(Services.class).named("redis").orElseThrow())
                .id();
        PolicyView slow = world.policy(forNobody("Slow"));
        PolicyView fast = world.policy(forNobody("Fast"));
        choose(team, slow.id(), true);
        choose(redis, fast.id(), false);
        assertThat(shown(slow).teams()).containsExactly("Data");
        assertThat(shown(fast).services()).containsExactly("redis");
        choose(team, fast.id(), true);
        assertThat(shown(slow).teams()).isEmpty();
        assertThat(shown(fast).teams()).containsExactly("Data");
        assertThat(chosen(team)).contains(fast.id());
        choose(team, null, true);
        assertThat(chosen(team)).isEmpty();
        List<PolicyChoices.Choice> all =
                world.in(b -> b.get(PolicyChoices.class).all());
        assertThat(all).extracting(PolicyChoices.Choice::name).contains("Fast", "Slow");
    }

    private void choose(UUID whose, @org.jspecify.annotations.Nullable UUID policy, boolean team) {
        world.in(b -> {
            PolicyChoices choices = b.get(PolicyChoices.class);
            if (team) {
                choices.chooseForTeam(whose, policy);
            } else {
                choices.chooseForService(whose, policy);
            }
            return choices;
        });
    }

    /** No service's and no team's as yet. */
    private static PolicyDraft forNobody(String name) {
        return new PolicyDraft(name, null, null, null, List.of(step(5, person("Ada"))), List.of(), List.of());
    }

    private Optional<UUID> chosen(UUID whose) {
        return world.in(b -> b.get(PolicyChoices.class).of(whose));
    }

    private PolicyView shown(PolicyView policy) {
        return world.in(b -> b.get(EscalationPolicies.class).one(policy.id()));
    }
}
