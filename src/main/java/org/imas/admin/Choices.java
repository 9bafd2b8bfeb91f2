package org.imas.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.imas.console.Zones;
import org.imas.escalation.TargetKind;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Severity;
import org.imas.organization.Criticality;
import org.imas.organization.ImpactScope;
import org.imas.organization.Person;
import org.imas.organization.Service;
import org.imas.organization.Team;
import org.imas.platform.Rows;
import org.imas.registry.ConfiguredProvider;
import org.imas.routing.RuleEffects;

/** What forms offer to choose from: names that there are, with the letters typed so far in them, and constants. */
@Named
@ApplicationScoped
@Transactional
public class Choices {

    private static final int FEW = 20;
    private static final int MANY = 1_000;

    @Inject
    private Rows rows;

    public List<String> services(String part) {
        return rows.names(Service.class, part, FEW);
    }

    public List<String> scopes(String part) {
        return rows.names(ImpactScope.class, part, FEW);
    }

    public List<String> people(String part) {
        return rows.names(Person.class, part, FEW).stream().distinct().toList();
    }

    public List<String> teams(String part) {
        return rows.names(Team.class, part, FEW);
    }

    public List<String> allTeams() {
        return rows.names(Team.class, "", MANY);
    }

    public List<String> allScopes() {
        return rows.names(ImpactScope.class, "", MANY);
    }

    public List<String> allProviders() {
        return rows.names(ConfiguredProvider.class, "", MANY);
    }

    /** Those that name a place: the others do not follow its clocks. */
    public List<String> zones() {
        return Zones.ofPlaces();
    }

    public List<Severity> severities() {
        return Arrays.asList(Severity.values());
    }

    public List<Criticality> criticalities() {
        return Arrays.asList(Criticality.values());
    }

    public List<IncidentStatus> changes() {
        return Arrays.asList(IncidentStatus.values());
    }

    public List<DayOfWeek> days() {
        return Arrays.asList(DayOfWeek.values());
    }

    public List<RuleEffects.Standard> standards() {
        return Arrays.asList(RuleEffects.Standard.values());
    }

    public List<TargetKind> targetKinds() {
        return Arrays.asList(TargetKind.values());
    }
}
