package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupRolesTest {

    private static final Map<Role, List<String>> GROUPS = Map.of(
            Role.ADMIN, List.of("admins"),
            Role.RESPONDER, GroupRoles.names(Optional.of("on-call, night shift , ")),
            Role.VIEWER, List.of("readers", "on-call"));

    static GroupRoles of(Map<Role, List<String>> groups) {
        return new GroupRoles() {
            @Override
            Map<Role, List<String>> groupsOf() {
                return groups;
            }
        };
    }

    private final GroupRoles roles = of(GROUPS);

    @Test
    void the_greatest_role_of_all_groups_counts() {
        assertThat(roles.greatest(Set.of("readers", "admins", "cooks"))).contains(Role.ADMIN);
        assertThat(roles.greatest(Set.of("on-call"))).contains(Role.RESPONDER);
        assertThat(roles.greatest(Set.of("night shift"))).contains(Role.RESPONDER);
    }

    @Test
    void who_is_in_none_of_them_has_no_role() {
        assertThat(roles.greatest(Set.of())).isEmpty();
        assertThat(roles.greatest(Set.of("cooks", "Admins", "admin", "/admins", "ADMIN", "")))
                .isEmpty();
    }

    @Test
    void where_nothing_is_configured_nobody_has_a_role() {
        assertThat(of(Map.of()).greatest(Set.of("admins", "ADMIN"))).isEmpty();
    }
}
