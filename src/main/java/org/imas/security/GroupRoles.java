package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which role the groups of somebody give who is signed in elsewhere. */
@ApplicationScoped
public class GroupRoles {

    @Inject
    @ConfigProperty(name = "imas.oidc.roles.admin")
    private Optional<List<String>> admins;

    @Inject
    @ConfigProperty(name = "imas.oidc.roles.responder")
    private Optional<List<String>> responders;

    @Inject
    @ConfigProperty(name = "imas.oidc.roles.reporter")
    private Optional<List<String>> reporters;

    @Inject
    @ConfigProperty(name = "imas.oidc.roles.viewer")
    private Optional<List<String>> viewers;

    /** The greatest of them; empty where none of the groups has one. */
    Optional<Role> greatest(Collection<String> groups) {
        return groupsOf().entrySet().stream()
                .filter(entry -> entry.getValue().stream().map(String::strip).anyMatch(groups::contains))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder());
    }

    Map<Role, List<String>> groupsOf() {
        return Map.of(
                Role.ADMIN, admins.orElse(List.of()),
                Role.RESPONDER, responders.orElse(List.of()),
                Role.REPORTER, reporters.orElse(List.of()),
                Role.VIEWER, viewers.orElse(List.of()));
    }
}
