package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Who and what: what all others refer to. */
@ApplicationScoped
public class OrganizationSections {

    @Inject
    private ScopesSection scopes;

    @Inject
    private PeopleSection people;

    @Inject
    private TeamsSection teams;

    @Inject
    private ServicesSection services;

    List<Section<?>> all() {
        return List.of(scopes, people, teams, services);
    }
}
