package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.platform.Roles;
import org.imas.routing.RoutingRule;
import org.imas.routing.RoutingRules;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The rules that decide who is told, in the order in which they are looked at. */
@Named
@ViewScoped
public class RulesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RoutingRules rules;

    @Inject
    private RuleWords ruleWords;

    @Inject
    private Feedback feedback;

    private transient @Nullable List<Group> groups;

    /** A rule with its place among those of the same team. */
    public record Row(RoutingRule.View rule, List<String> when, List<String> then, Place place) {}

    /** Of which group, at which place in it, from 0. */
    public record Place(int group, int at, boolean last) {}

    /** The rules of one team, or without a name those for all. */
    public record Group(@Nullable String team, List<Row> rows) {}

    public List<Group> groups() {
        if (groups == null) {
            groups = read();
        }
        return groups;
    }

    private List<Group> read() {
        Map<Optional<String>, List<RoutingRule.View>> byTeam = new LinkedHashMap<>();
        rules.all()
                .forEach(rule -> byTeam.computeIfAbsent(Optional.ofNullable(rule.team()), team -> new ArrayList<>())
                        .add(rule));
        Optional<String> all = Optional.empty();
        Optional.ofNullable(byTeam.remove(all)).ifPresent(common -> byTeam.put(all, common));
        List<Group> read = new ArrayList<>();
        byTeam.forEach((team, found) -> read.add(new Group(team.orElse(null), rows(read.size(), found))));
        return read;
    }

    private List<Row> rows(int group, List<RoutingRule.View> found) {
        List<Row> rows = new ArrayList<>();
        for (RoutingRule.View rule : found) {
            Place place = new Place(group, rows.size(), rows.size() == found.size() - 1);
            rows.add(new Row(rule, ruleWords.of(rule.when()), ruleWords.of(rule.then()), place));
        }
        return rows;
    }

    @NeedsRole(Roles.ADMIN)
    public void up(Row row) {
        move(row, -1);
    }

    @NeedsRole(Roles.ADMIN)
    public void down(Row row) {
        move(row, 1);
    }

    /** The keyboard stays with the rule that is moved. */
    private void move(Row row, int places) {
        if (feedback.tried(() -> rules.move(row.rule().id(), places))) {
            feedback.say("rules.moved", row.rule().name());
            String button = places < 0 ? "up" : "down";
            PrimeFaces.current()
                    .executeScript("PrimeFaces.focus('rules:groups:"
                            + row.place().group() + ":rows:" + (row.place().at() + places) + ":" + button + "')");
        }
        groups = null;
    }

    @NeedsRole(Roles.ADMIN)
    public void activate(UUID id) {
        turn(id, true, "rules.activated");
    }

    @NeedsRole(Roles.ADMIN)
    public void deactivate(UUID id) {
        turn(id, false, "rules.deactivated");
    }

    private void turn(UUID id, boolean on, String said) {
        if (feedback.tried(() -> rules.activate(id, on))) {
            feedback.say(said, rules.one(id).name());
        }
        groups = null;
    }

    @NeedsRole(Roles.ADMIN)
    public void remove(Row row) {
        if (feedback.tried(() -> rules.remove(row.rule().id()))) {
            feedback.say("rules.removed", row.rule().name());
        }
        groups = null;
    }
}
