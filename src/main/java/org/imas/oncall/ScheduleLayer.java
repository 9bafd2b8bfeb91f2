package org.imas.oncall;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.imas.oncall.ScheduleDraft.LayerDraft;
import org.imas.organization.Team;
import org.imas.platform.Audited;
import org.imas.platform.Fault;
import org.imas.platform.Ids;
import org.imas.platform.Json;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.RefersTo;

/** One layer of a team's schedule, as it was checked when it was saved. */
@PartOfConfiguration
@RefersTo({"team", "person"})
@Audited(partOf = Team.class, by = "teamId", except = "people")
@Entity
@Table(name = "schedule_layer")
public class ScheduleLayer {

    @Id
    private UUID id;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "call_level")
    private int level;

    @Column(name = "layer_rank")
    private int rank;

    /** A {@link LayerDraft} with the people's ids. */
    private String definition;

    /** The same people again, so that the database loses none of them. */
    @ElementCollection
    @CollectionTable(name = "schedule_layer_person", joinColumns = @JoinColumn(name = "layer_id"))
    @Column(name = "person_id")
    private Set<UUID> people = new HashSet<>();

    @Version
    private int version;

    protected ScheduleLayer() {}

    /** Where a layer stands: the highest rank of a level wins. */
    record Place(UUID team, int level, int rank) {}

    static ScheduleLayer at(Place place, LayerDraft checked) {
        ScheduleLayer layer = new ScheduleLayer();
        layer.id = Ids.next();
        layer.teamId = place.team();
        layer.level = place.level();
        layer.rank = place.rank();
        layer.definition = Json.CAMEL.write(checked);
        layer.people.addAll(ids(checked));
        return layer;
    }

    public UUID teamId() {
        return teamId;
    }

    public int level() {
        return level;
    }

    LayerDraft draft() {
        return Json.CAMEL.read(definition, LayerDraft.class);
    }

    Layer layer() {
        LayerDraft draft = draft();
        List<Fault> faults = new ArrayList<>();
        return new LayerReader("stored", faults)
                .read(draft, ids(draft))
                .orElseThrow(() -> new IllegalStateException("layer " + id + ": " + faults));
    }

    private static List<UUID> ids(LayerDraft draft) {
        return draft.rotating().stream().map(UUID::fromString).toList();
    }
}
