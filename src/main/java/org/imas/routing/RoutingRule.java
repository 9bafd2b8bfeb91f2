package org.imas.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Audited;
import org.imas.platform.Ids;
import org.imas.platform.Json;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.PlainLine;
import org.imas.platform.RefersTo;
import org.imas.platform.Required;
import org.imas.registry.ProviderRemoving;
import org.jspecify.annotations.Nullable;

/** Who is told of which incidents: of one team's or, without a team, of all. */
@PartOfConfiguration
@RefersTo("team")
@Audited
@Entity
@Table(name = "routing_rule")
public class RoutingRule {

    private static final int USUAL_POSITION = 500;
    static final int LAST_POSITION = 1_000_000;

    @Id
    private UUID id;

    private String name;

    @Column(name = "team_id")
    private @Nullable UUID teamId;

    private int position;
    private boolean active;
    private String document;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected RoutingRule() {}

    /**
     * What someone wants a rule to be.
     *
     * @param team name or id; absent: for the incidents of all teams
     * @param position rules of the incident's team are looked at before the others, each kind in the order of this number,
     *     0 to 1,000,000; 500 when absent, and so before the defaults, which stand at 1000 and behind
     * @param active true when absent
     * @param when absent: always
     */
    public record Draft(
            @Required @PlainLine(max = 120) @Nullable String name,
            @Nullable String team,
            @Min(0) @Max(LAST_POSITION) @Nullable Integer position,
            @Nullable Boolean active,
            @Nullable RuleConditions when,
            @Valid @Required @Nullable RuleEffects then) {}

    /**
     * A rule as REST and pages show it.
     *
     * @param warnings what its author should know: that it never applies, or reaches nobody as things are
     */
    public record View(
            UUID id,
            String name,
            @Nullable String team,
            int position,
            boolean active,
            RuleConditions when,
            RuleEffects then,
            List<String> warnings) {}

    static RoutingRule made(Instant now) {
        RoutingRule rule = new RoutingRule();
        rule.id = Ids.next();
        rule.createdAt = now;
        return rule;
    }

    /** One that is not stored, in the place of that one if there is any. */
    static RoutingRule imagined(@Nullable UUID replaced, Instant now) {
        RoutingRule rule = made(now);
        rule.id = replaced == null ? rule.id : replaced;
        return rule;
    }

    void become(Draft draft, @Nullable UUID team, RuleDocument checked) {
        name = String.valueOf(draft.name()).strip();
        teamId = team;
        position = draft.position() == null ? USUAL_POSITION : draft.position();
        active = draft.active() == null || draft.active();
        document = Json.CAMEL.write(checked);
    }

    /** Wherever it tells the one provider, it tells the other from now on. */
    void goBy(UUID gone, ProviderRemoving.Replacement by) {
        RuleDocument now = document();
        document = Json.CAMEL.write(new RuleDocument(now.when(), now.then().goingBy(gone, by)));
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    @Nullable
    UUID teamId() {
        return teamId;
    }

    int position() {
        return position;
    }

    boolean active() {
        return active;
    }

    void activate(boolean wanted) {
        active = wanted;
    }

    void standAt(int newPosition) {
        position = newPosition;
    }

    RuleDocument document() {
        return Json.CAMEL.read(document, RuleDocument.class);
    }
}
