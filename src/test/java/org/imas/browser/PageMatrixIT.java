package org.imas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.imas.console.Pages;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page with every role: open to its own and those above, and to nobody else. */
class PageMatrixIT extends Browser {

    private static final List<String> ROLES = List.of("VIEWER", "REPORTER", "RESPONDER", "ADMIN");

    static Stream<Pages> guarded() {
        return Arrays.stream(Pages.values()).filter(page -> page.role().isPresent());
    }

    private String incident() {
        World world = world();
        world.team("matrix");
        world.service("matrix", "matrix");
        return World.id(api().post("incidents", world.report("for everybody who may look", "matrix", "SEV4_LOW")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guarded")
    void is_open_to_its_role_and_those_above_and_to_nobody_else(Pages page) {
        Tab stranger = stranger();
        String path = page == Pages.INCIDENT ? page.path() + "?id=" + incident() : page.path();
        stranger.status(path);
        assertThat(stranger.page().url()).contains("/sign-in.xhtml");
        for (String role : ROLES) {
            boolean may = ROLES.indexOf(role) >= ROLES.indexOf(page.role().orElseThrow());
            Tab tab = as(role);
            int status = tab.status(path);
            assertThat(status).as("%s as %s", page, role).isEqualTo(may ? 200 : 403);
        }
    }

    @Test
    void what_is_no_page_is_not_found_and_files_of_the_server_are_not_shown() {
        Tab tab = as("ADMIN");
        assertThat(tab.status("/nothing.xhtml")).isEqualTo(404);
        assertThat(tab.status("/WEB-INF/web.xml")).isEqualTo(404);
        assertThat(tab.status("/WEB-INF/templates/page.xhtml")).isEqualTo(404);
    }
}
