package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Generation;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Remembered;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/** The rules in the database. */
@ApplicationScoped
public class RoutingRules {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Rows rows;

    @Inject
    private RuleChecks checks;

    @Inject
    private RuleNames names;

    @Inject
    private RuleWarnings warnings;

    @Inject
    private Teams teams;

    @Inject
    private Clock clock;

    @Inject
    private Generation generation;

    private final Remembered<RuleBook> book = new Remembered<>(
            () -> generation,
            () -> new RuleBook(database.createQuery("select r from RoutingRule r", RoutingRule.class)
                    .getResultList()));

    /** Those that a change of an incident meets, in order. */
    List<CompiledRule> matching(Facts facts) {
        return book.current().matching(facts);
    }

    /** Those of teams, then those of all, each in the order in which they are looked at. */
    @Transactional
    public Page list(int limit, @Nullable UUID after) {
        List<RoutingRule> all = stored();
        List<RoutingRule> rest = after == null
                ? all
                : all.stream()
                        .dropWhile(rule -> !rule.id().equals(after))
                        .skip(1)
                        .toList();
        return Page.of(rest.subList(0, Math.min(limit + 1, rest.size())), limit, RoutingRule::id, this::view);
    }

    /** All of them, in the same order. */
    @Transactional
    public List<RoutingRule.View> all() {
        return stored().stream().map(this::view).toList();
    }

    private List<RoutingRule> stored() {
        return database.createQuery("select r from RoutingRule r order by r.position, r.id", RoutingRule.class)
                .getResultStream()
                .sorted(Comparator.comparing(rule -> rule.teamId() == null))
                .toList();
    }

    @Transactional
    public RoutingRule.View one(UUID id) {
        return view(rows.existing(RoutingRule.class, id));
    }

    @Transactional
    public RoutingRule.View add(RoutingRule.Draft draft) {
        RoutingRule rule = RoutingRule.made(clock.instant());
        RuleChecks.Checked checked = write(rule, draft);
        database.persist(rule);
        refer(rule, checked);
        return view(rule);
    }

    @Transactional
    public RoutingRule.View change(UUID id, RoutingRule.Draft draft) {
        RoutingRule rule = rows.existing(RoutingRule.class, id);
        RuleChecks.Checked checked = write(rule, draft);
        forgetReferences(id);
        refer(rule, checked);
        return view(rule);
    }

    @Transactional
    public void activate(UUID id, boolean active) {
        rows.existing(RoutingRule.class, id).activate(active);
        rows.written();
    }

    /** Takes it that many places further down, or up, among the rules of the same team or of all. */
    @Transactional
    public void move(UUID id, int places) {
        RoutingRule moved = rows.existing(RoutingRule.class, id);
        List<RoutingRule> others = new ArrayList<>(stored().stream()
                .filter(rule -> Objects.equals(rule.teamId(), moved.teamId()))
                .toList());
        List<Integer> positions = others.stream().map(RoutingRule::position).toList();
        int at = others.indexOf(moved);
        others.remove(at);
        others.add(Math.max(0, Math.min(others.size(), at + places)), moved);
        List<Integer> apart = Positions.apart(positions);
        for (int i = 0; i < others.size(); i++) {
            others.get(i).standAt(apart.get(i));
        }
        rows.written();
    }

    /**
     * The rules as they would be with one more, or with another one in the place of {@code replaced}; nothing is stored.
     *
     * @param others those without it
     */
    record Imagined(UUID id, RuleBook book, RuleBook others, List<String> warnings) {}

    @Transactional
    Imagined imagined(RoutingRule.Draft draft, @Nullable UUID replaced) {
        UUID team = team(draft.team());
        RuleChecks.Checked checked = checks.check(draft, team);
        RoutingRule rule = RoutingRule.imagined(replaced, clock.instant());
        rule.become(draft, team, checked.document());
        List<RoutingRule> others =
                stored().stream().filter(other -> !other.id().equals(replaced)).toList();
        RuleBook with =
                new RuleBook(Stream.concat(others.stream(), Stream.of(rule)).toList());
        return new Imagined(rule.id(), with, new RuleBook(others), warnings(rule, with));
    }

    @Transactional
    public void remove(UUID id) {
        RoutingRule rule = rows.existing(RoutingRule.class, id);
        forgetReferences(id);
        database.remove(rule);
        database.flush();
    }

    private RuleChecks.Checked write(RoutingRule rule, RoutingRule.Draft draft) {
        UUID team = team(draft.team());
        RuleChecks.Checked checked = checks.check(draft, team);
        rows.nameIsFree(RoutingRule.class, String.valueOf(draft.name()).strip(), rule.id());
        rule.become(draft, team, checked.document());
        return checked;
    }

    private void refer(RoutingRule rule, RuleChecks.Checked checked) {
        checked.references()
                .forEach(reference -> database.persist(RuleReference.of(rule.id(), reference.kind(), reference.id())));
        database.flush();
    }

    private void forgetReferences(UUID rule) {
        database.createQuery("delete from RuleReference r where r.ruleId = :rule")
                .setParameter("rule", rule)
                .executeUpdate();
    }

    private @Nullable UUID team(@Nullable String nameOrId) {
        if (nameOrId == null) {
            return null;
        }
        return rows.byNameOrId(Team.class, nameOrId)
                .map(Team::id)
                .orElseThrow(() -> new Refusal(Problem.invalid("team", "there is no team with this name or id")));
    }

    private RoutingRule.View view(RoutingRule rule) {
        RuleDocument readable = names.readable(rule.document());
        return new RoutingRule.View(
                rule.id(),
                rule.name(),
                Optional.ofNullable(rule.teamId())
                        .flatMap(teams::byId)
                        .map(Team::name)
                        .orElse(null),
                rule.position(),
                rule.active(),
                readable.conditions(),
                readable.then(),
                warnings(rule, book.current()));
    }

    private List<String> warnings(RoutingRule rule, RuleBook among) {
        List<String> found = new ArrayList<>(warnings.of(rule));
        among.shadowing(rule.id())
                .ifPresent(before -> found.add("never comes into play: rule " + before.name() + " stops before it"));
        return found;
    }
}
