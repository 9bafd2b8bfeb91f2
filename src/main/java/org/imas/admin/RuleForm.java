package org.imas.admin;

import java.io.Serializable;
import org.imas.routing.RoutingRule;
import org.jspecify.annotations.Nullable;

/** A rule as it is being written. */
public class RuleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String team;
    private @Nullable Integer position;
    private boolean active = true;
    private final RuleWhenForm when;
    private final RuleThenForm then;

    RuleForm(String zone) {
        when = new RuleWhenForm(zone);
        then = new RuleThenForm();
    }

    private RuleForm(RoutingRule.View rule, String zone) {
        name = rule.name();
        team = rule.team();
        position = rule.position();
        active = rule.active();
        when = RuleWhenForm.of(rule.when(), zone);
        then = RuleThenForm.of(rule.then());
    }

    static RuleForm of(RoutingRule.View rule, String zone) {
        return new RuleForm(rule, zone);
    }

    RoutingRule.Draft draft() {
        return new RoutingRule.Draft(
                FormText.given(name), FormText.given(team), position, active, when.conditions(), then.effects());
    }

    /** As if it were switched on, whatever it says: to try it. */
    RoutingRule.Draft trial() {
        RoutingRule.Draft draft = draft();
        return new RoutingRule.Draft(draft.name(), draft.team(), draft.position(), true, draft.when(), draft.then());
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getTeam() {
        return team;
    }

    public void setTeam(@Nullable String team) {
        this.team = team;
    }

    public @Nullable Integer getPosition() {
        return position;
    }

    public void setPosition(@Nullable Integer position) {
        this.position = position;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public RuleWhenForm getWhen() {
        return when;
    }

    public RuleThenForm getThen() {
        return then;
    }
}
