package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.imas.platform.MinimumRole;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;
import org.junit.jupiter.api.Test;

/** The rule nearest to the method holds, and no rule means nobody. */
class RoleCheckTest {

    @MinimumRole(Roles.ADMIN)
    static class Guarded {
        public void byItsClass() {}

        @MinimumRole(Roles.VIEWER)
        public void byItself() {}
    }

    static class Unguarded {
        public void forgotten() {}
    }

    private static void call(Class<?> type, String method, Role role) throws NoSuchMethodException {
        RoleCheck.check(type.getMethod(method), new CallerContext(new Caller("token:x", role), true));
    }

    private static Problem refusal(Class<?> type, String method, Role role) {
        return catchThrowableOfType(Refusal.class, () -> call(type, method, role))
                .problem();
    }

    @Test
    void the_method_speaks_before_its_class() {
        assertThatCode(() -> call(Guarded.class, "byItself", Role.VIEWER)).doesNotThrowAnyException();
        assertThatCode(() -> call(Guarded.class, "byItsClass", Role.ADMIN)).doesNotThrowAnyException();
    }

    @Test
    void a_role_too_low_is_told_the_one_needed() {
        Problem problem = refusal(Guarded.class, "byItsClass", Role.RESPONDER);
        assertThat(problem.status()).isEqualTo(403);
        assertThat(problem.detail()).isEqualTo("The role ADMIN is needed");
    }

    @Test
    void what_has_no_rule_is_for_nobody() {
        assertThat(refusal(Unguarded.class, "forgotten", Role.ADMIN).status()).isEqualTo(403);
    }
}
