package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.imas.platform.Refusal;
import org.imas.provider.LogCapture;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gets past without a valid token, and whoever does has the token's name and role. */
class AuthenticationTest {

    private static TestDatabase database;
    private static String token;

    @BeforeAll
    static void issue() {
        database = TestDatabase.open(DatabaseKind.H2);
        token = database.inTransaction(em -> new Beans()
                .with(em)
                .with(new TestClock())
                .with(Duration.ofDays(1))
                .get(ApiTokens.class)
                .issue(new ApiToken.Draft("ci", Role.RESPONDER, null), "test")
                .text());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static SecurityContext signIn(@Nullable String header) {
        return signIn(header, "GET", "incidents");
    }

    private static SecurityContext signIn(@Nullable String header, String verb, String path) {
        AtomicReference<SecurityContext> context = new AtomicReference<>();
        database.transact(em -> new Beans()
                .with(em)
                .with(new TestClock())
                .with(Duration.ofDays(1))
                .get(Authentication.class)
                .filter(request(header, verb, path, context)));
        return context.get();
    }

    /** A request that knows what the filter asks of it. */
    private static ContainerRequestContext request(
            @Nullable String header, String verb, String path, AtomicReference<SecurityContext> context) {
        return fake(ContainerRequestContext.class, (method, argument) -> switch (method) {
            case "getHeaderString" -> header;
            case "getMethod" -> verb;
            case "getUriInfo" ->
                fake(
                        UriInfo.class,
                        (asked, argumentOfIt) -> asked.equals("getPath")
                                ? path
                                : URI.create("http://localhost/api/v1/" + path + "?x=1"));
            case "setSecurityContext" -> {
                context.set((SecurityContext) argument);
                yield null;
            }
            default -> null;
        });
    }

    private interface Answer {
        @Nullable
        Object to(String method, @Nullable Object argument);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments == null ? null : arguments[0])));
    }

    @Test
    void the_caller_has_the_name_of_the_token_and_its_role_with_those_before_it() {
        SecurityContext caller = signIn("Bearer " + token);
        assertThat(caller.getUserPrincipal().getName()).isEqualTo("token:ci");
        assertThat(caller.isUserInRole("VIEWER")).isTrue();
        assertThat(caller.isUserInRole("REPORTER")).isTrue();
        assertThat(caller.isUserInRole("RESPONDER")).isTrue();
        assertThat(caller.isUserInRole("ADMIN")).isFalse();
        assertThat(caller.isUserInRole("superuser")).isFalse();
        assertThat(caller.getAuthenticationScheme()).isEqualTo("Bearer");
    }

    @Test
    void the_word_bearer_is_written_in_any_case() {
        assertThat(signIn("bearer  " + token).getUserPrincipal().getName()).isEqualTo("token:ci");
    }

    @Test
    void a_request_without_a_token_is_told_how_to_send_one() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> signIn(null));
        assertThat(refusal.problem().status()).isEqualTo(401);
        assertThat(refusal.problem().detail()).contains("Authorization: Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic dTpw", "Bearer a b", "Bearer imas_unknown", "Bearer tök"})
    void every_other_token_is_refused_in_the_same_words(String header) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> signIn(header));
        assertThat(refusal.problem().type()).isEqualTo("urn:imas:problem:unauthorized");
        assertThat(refusal.problem().detail()).isEqualTo("The token is malformed, unknown or expired");
    }

    @Test
    void a_calendar_is_read_without_a_token_because_its_path_is_the_secret() {
        SecurityContext caller = signIn(null, "GET", "calendars/imascal_x-Y_9.ics");
        assertThat(caller.isUserInRole("VIEWER")).isTrue();
        assertThat(caller.isUserInRole("REPORTER")).isFalse();
        assertThat(signIn(null, "HEAD", "/calendars/imascal_x.ics")
                        .getUserPrincipal()
                        .getName())
                .isEqualTo("secret-path");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, r/AbC_-9",
        "HEAD, r/x",
        "POST, r/x",
        "POST, slack/interactions",
        "POST, alerts/pagerduty/v2/enqueue"
    })
    void a_link_of_a_message_and_what_slack_signs_need_no_token(String verb, String path) {
        SecurityContext caller = signIn(null, verb, path);
        assertThat(caller.isUserInRole("VIEWER")).isTrue();
        assertThat(caller.isUserInRole("REPORTER")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, r/x",
        "DELETE, r/x",
        "GET, r",
        "GET, r/",
        "POST, r/x/more",
        "GET, r/%2e%2e%2fincidents",
        "GET, slack/interactions",
        "GET, alerts/pagerduty/v2/enqueue",
        "POST, alerts/pagerduty",
        "POST, alerts/alertmanager",
        "POST, slack",
        "POST, slack/interactions/x",
        "POST, calendars/imascal_x.ics",
        "DELETE, calendars/imascal_x.ics",
        "OPTIONS, calendars/imascal_x.ics",
        "GET, calendars",
        "GET, calendars/",
        "GET, calendars/x.ics/more",
        "GET, calendars/../incidents",
        "GET, calendars/..;/incidents.ics",
        "GET, calendars/%2e%2e%2fincidents.ics",
        "GET, incidents/calendars/x.ics",
        "GET, people/1/calendar-feed"
    })
    void that_opens_nothing_else(String verb, String path) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> signIn(null, verb, path));
        assertThat(refusal.problem().status()).isEqualTo(401);
    }

    @Test
    void the_secret_of_a_calendar_stands_in_no_log_however_it_is_asked_for() {
        try (LogCapture log = new LogCapture()) {
            catchThrowableOfType(Refusal.class, () -> signIn(null, "POST", "calendars/imascal_x.ics"));
            assertThat(log.text()).contains("event=sign-in-failed").doesNotContain("imascal_x");
        }
        assertThat(SecretPaths.shown("/api/v1/r/AbC")).isEqualTo("/api/v1/r/***");
        assertThat(SecretPaths.shown("/api/v1/calendars/imascal_x.ics")).isEqualTo("/api/v1/calendars/***");
        assertThat(SecretPaths.shown("/api/v1/Calendars/imascal_x/more")).isEqualTo("/api/v1/Calendars/***");
        assertThat(SecretPaths.shown("/api/v1/incidents/1")).isEqualTo("/api/v1/incidents/1");
    }
}
