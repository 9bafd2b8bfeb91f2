package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.platform.CommaList;

/** Which role the groups of somebody give who is signed in elsewhere. */
@ApplicationScoped
public class GroupRoles {

    @Inject
    @ConfigProperty(name = "imas.sign-in.roles.admin")
    private Optional<String> admins;

    @Inject
    @ConfigProperty(name = "imas.sign-in.roles.responder")
    private Optional<String> responders;

    @Inject
    @ConfigProperty(name = "imas.sign-in.roles.reporter")
    private Optional<String> reporters;

    @Inject
    @ConfigProperty(name = "imas.sign-in.roles.viewer")
    private Optional<String> viewers;

    /** Where no group has a role, nobody could come in. */
    void check() {
        if (groupsOf().values().stream().allMatch(List::isEmpty)) {
            throw new IllegalStateException(
                    "imas.sign-in.mechanism needs groups that have a role: imas.sign-in.roles.admin and"
                            + " the keys beside it");
        }
    }

    /** The greatest of them; empty where none of the groups has one. */
    Optional<Role> greatest(Collection<String> groups) {
        return groupsOf().entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(groups::contains))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder());
    }

    Map<Role, List<String>> groupsOf() {
        return Map.of(
                Role.ADMIN, names(admins),
                Role.RESPONDER, names(responders),
                Role.REPORTER, names(reporters),
                Role.VIEWER, names(viewers));
    }

    static List<String> names(Optional<String> configured) {
        return configured.map(CommaList::of).orElse(List.of());
    }
}
