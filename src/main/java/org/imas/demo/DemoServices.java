package org.imas.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.imas.organization.Criticality;
import org.imas.organization.ImpactScope;
import org.imas.organization.ImpactScopes;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** Two teams, three services, two impact scopes. */
@ApplicationScoped
public class DemoServices {

    static final String DATA = "Data Platform";
    static final String WEB = "Web Shop";

    private static final String RUNBOOKS = "https://runbooks.example.org/";

    @Inject
    private Teams teams;

    @Inject
    private Services services;

    @Inject
    private ImpactScopes scopes;

    boolean noneYet() {
        return teams.list(Selection.of(1, null)).items().isEmpty();
    }

    void open() {
        teams.add(Team.Draft.of(DATA, "data-platform@example.org"));
        teams.add(Team.Draft.of(WEB, "web-shop@example.org"));
        add("redis-prod", DATA, Criticality.TIER_1_CRITICAL, RUNBOOKS + "redis-prod");
        add("orders-db", DATA, Criticality.TIER_1_CRITICAL, RUNBOOKS + "orders-db");
        add("shop-front", WEB, Criticality.TIER_2, null);
        scopes.add(new ImpactScope.Draft("Security", "ciso@example.org", true));
        scopes.add(new ImpactScope.Draft("Legal", "dpo@example.org", true));
    }

    private void add(String name, String team, Criticality criticality, @Nullable String runbook) {
        services.add(new Service.Draft(name, team, criticality, runbook));
    }
}
