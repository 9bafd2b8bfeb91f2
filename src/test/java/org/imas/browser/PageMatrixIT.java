package org.imas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.imas.console.Pages;
import org.imas.testkit.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page with every role: open to its own and those above, and to nobody else. */
@Tag("matrix")
class PageMatrixIT extends Browser {

    private static final List<String> ROLES = List.of("VIEWER", "REPORTER", "RESPONDER", "ADMIN");

    private static Stream<Pages> guarded() {
        return Arrays.stream(Pages.values()).filter(page -> page.role().isPresent());
    }

    private String incident() {
        World world = world();
        world.team("matrix");
        world.service("matrix", "matrix");
        return World.id(api().post("incidents", world.report("for everybody who may look", "matrix", "SEV4_LOW")));
    }

    private String path(Pages page) {
        return page == Pages.INCIDENT ? page.path() + "?id=" + incident() : page.path();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIEWER", "REPORTER", "RESPONDER", "ADMIN"})
    void a_role_opens_its_pages_and_those_of_the_roles_below_it_and_no_other(String role) {
        Tab tab = as(role);
        SoftAssertions all = new SoftAssertions();
        guarded().forEach(page -> {
            boolean may = ROLES.indexOf(role) >= ROLES.indexOf(page.role().orElseThrow());
            all.assertThat(tab.status(path(page))).as("%s as %s", page, role).isEqualTo(may ? 200 : 403);
        });
        all.assertAll();
    }

    @Test
    void a_stranger_is_shown_the_way_in_whatever_is_asked_for() {
        Tab stranger = stranger();
        SoftAssertions all = new SoftAssertions();
        guarded().forEach(page -> {
            stranger.status(path(page));
            all.assertThat(stranger.page().url()).as("%s", page).contains("/sign-in.xhtml");
        });
        all.assertAll();
    }

    @Test
    void what_is_no_page_is_not_found_and_files_of_the_server_are_not_shown() {
        Tab tab = as("ADMIN");
        assertThat(tab.status("/nothing.xhtml")).isEqualTo(404);
        assertThat(tab.status("/WEB-INF/web.xml")).isEqualTo(404);
        assertThat(tab.status("/WEB-INF/templates/page.xhtml")).isEqualTo(404);
    }
}
