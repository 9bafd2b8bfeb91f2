package org.imas;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.imas.intake.Paced;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;
import org.imas.testkit.Endpoint;
import org.junit.jupiter.api.Test;

/** No way into the application without a stated role. */
class ResourceRolesTest {

    private static final Set<String> KNOWN = Set.of(Roles.VIEWER, Roles.REPORTER, Roles.RESPONDER, Roles.ADMIN);

    /** What only administrators read. */
    private static final Set<String> SECURITY =
            Set.of("ApiTokensResource", "UsersResource", "ConfigurationResource", "AuditResource", "DoctorResource");

    /** A method that answers requests, and the resource that it does so for: it may be inherited. */
    private record Call(Class<?> resource, Method method) {}

    private static final List<Call> CALLS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.imas").stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .map(JavaClass::reflect)
                    .flatMap(type -> Arrays.stream(type.getMethods()).map(method -> new Call(type, method)))
                    .filter(ResourceRolesTest::answersRequests)
                    .toList();

    private static boolean answersRequests(Call call) {
        return Stream.of(call.method().getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static List<String> roles(Call call) {
        Method method = call.method();
        MinimumRole own = method.getAnnotation(MinimumRole.class);
        MinimumRole rule = own == null ? method.getDeclaringClass().getAnnotation(MinimumRole.class) : own;
        return rule == null ? List.of() : List.of(rule.value());
    }

    @Test
    void every_resource_method_names_one_role_that_we_know() {
        assertThat(CALLS)
                .isNotEmpty()
                .allSatisfy(call -> assertThat(roles(call))
                        .as("%s needs @MinimumRole with one of %s", call, KNOWN)
                        .hasSize(1)
                        .isSubsetOf(KNOWN));
    }

    @Test
    void none_answers_options_which_are_not_checked() {
        assertThat(CALLS).noneMatch(call -> call.method().isAnnotationPresent(jakarta.ws.rs.OPTIONS.class));
    }

    @Test
    void reading_takes_no_more_than_a_viewer_except_for_who_may_come_in() {
        assertThat(CALLS)
                .filteredOn(call -> call.method().isAnnotationPresent(jakarta.ws.rs.GET.class))
                .filteredOn(call -> !SECURITY.contains(call.resource().getSimpleName()))
                .allSatisfy(call -> assertThat(roles(call)).as("%s", call).containsExactly(Roles.VIEWER));
    }

    /** One that runs wild must leave room for the others; what takes its token from the body asks for itself. */
    @Test
    void every_door_for_reports_is_paced() {
        assertThat(CALLS)
                .filteredOn(call -> roles(call).contains(Roles.REPORTER))
                .hasSize(4)
                .allSatisfy(call -> assertThat(call.method().isAnnotationPresent(Paced.class))
                        .as("%s", call)
                        .isTrue());
    }

    /** Whoever adds an endpoint says there who may use it, and AccessMatrixIT holds the server to it. */
    @Test
    void every_endpoint_has_its_row_in_the_matrix_of_roles_and_there_is_no_other() {
        List<Endpoint> real = CALLS.stream().map(ResourceRolesTest::endpoint).toList();
        List<Endpoint> rows = Endpoint.all();
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(rows)
                .filteredOn(row -> row.role().equals(Endpoint.ANYONE))
                .extracting(Endpoint::path)
                .containsExactly(
                        "alerts/pagerduty/v2/enqueue",
                        "calendars/{secret}.ics",
                        "r/{token}",
                        "r/{token}",
                        "slack/interactions");
        assertThat(rows)
                .map(row ->
                        row.role().equals(Endpoint.ANYONE) ? new Endpoint(Roles.VIEWER, row.method(), row.path()) : row)
                .containsExactlyInAnyOrderElementsOf(real);
    }

    private static Endpoint endpoint(Call call) {
        Method method = call.method();
        String verb = Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
        Path below = method.getAnnotation(Path.class);
        String path = call.resource().getAnnotation(Path.class).value();
        return new Endpoint(roles(call).get(0), verb, below == null ? path : path + "/" + below.value());
    }
}
