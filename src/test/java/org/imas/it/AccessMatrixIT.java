package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imas.testkit.Api;
import org.imas.testkit.Endpoint;
import org.imas.testkit.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint with every role: too low a role is refused before anything is looked at. */
@Tag("matrix")
class AccessMatrixIT extends Hub {

    private static final List<String> ROLES = List.of("VIEWER", "REPORTER", "RESPONDER", "ADMIN");
    private static final Map<String, Api> CALLERS = new LinkedHashMap<>();

    static List<Endpoint> endpoints() {
        return Endpoint.all();
    }

    private static Api as(String role) {
        return CALLERS.computeIfAbsent(role, wanted -> {
            String name = new World(api()).name(wanted.toLowerCase(Locale.ROOT));
            Api.Answer made = api().post("api-tokens", "{\"name\":\"" + name + "\",\"role\":\"" + wanted + "\"}");
            return api().with(made.json().getString("token"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void is_open_to_its_role_and_those_above_and_to_nobody_else(Endpoint endpoint) {
        if (endpoint.role().equals(Endpoint.ANYONE)) {
            // what stands for the token, in the path, in the body or as a signature, is none of ours
            assertThat(endpoint.call(api().with("")).status()).isIn(400, 401, 404, 415);
            return;
        }
        Api.Answer stranger = endpoint.call(api().with(""));
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.json().getString("type")).isEqualTo("urn:imas:problem:unauthorized");
        for (String role : ROLES) {
            Api.Answer answer = endpoint.call(as(role));
            if (ROLES.indexOf(role) < ROLES.indexOf(endpoint.role())) {
                assertThat(answer.status()).as("%s: %s", role, answer.text()).isEqualTo(403);
                assertThat(answer.json().getString("detail")).contains(endpoint.role());
            } else {
                assertThat(answer.status())
                        .as("%s: %s", role, answer.text())
                        .isNotIn(401, 403)
                        .isLessThan(500);
            }
        }
    }
}
