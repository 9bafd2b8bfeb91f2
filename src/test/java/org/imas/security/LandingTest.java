package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sign-in leads to a page of ours, never to another site. */
class LandingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/live.xhtml",
                "/live.xhtml?severity=SEV1_CRITICAL&team=a%20b",
                "/admin/users.xhtml",
                "/incident.xhtml?id=0198"
            })
    void pages_of_ours_are_gone_to(String wanted) {
        assertThat(Landing.at(wanted)).contains(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example/live.xhtml",
                "/\\evil.example/live.xhtml",
                "https://evil.example/live.xhtml",
                "live.xhtml",
                "/live.xhtml\r\nSet-Cookie: x=y",
                "/live.xhtml?a=\"><script>",
                "/live.xhtml#fragment",
                "/../live.xhtml",
                "/api/v1/incidents",
                "/sign-in.xhtml?to=/live.xhtml"
            })
    void nothing_else_is(String wanted) {
        assertThat(Landing.at(wanted)).isEmpty();
    }

    @Test
    void nor_nothing_nor_what_is_endless() {
        assertThat(Landing.at(null)).isEmpty();
        assertThat(Landing.at("/live.xhtml?" + "a".repeat(3_000))).isEmpty();
    }
}
