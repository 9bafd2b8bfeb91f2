package org.imas.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imas.platform.Roles;
import org.junit.jupiter.api.Test;

/** No page and no action without a stated role. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Set<String> KNOWN = Set.of(Roles.VIEWER, Roles.REPORTER, Roles.RESPONDER, Roles.ADMIN);

    /** What only reads or moves about within the page. */
    private static final Pattern READS =
            Pattern.compile("(load|more|refresh|search|select|cancel|open|close|preview|get|is|set|view).*");

    private static final Pattern ACTION = Pattern.compile("(?:action|actionListener|listener)=\"#\\{(\\w+)\\.(\\w+)");
    private static final Set<String> FREE =
            Set.of("SignInPage", "SignOutPage", "PasswordPage", "AccountPage", "Wishes", "Viewer");

    @Test
    void every_page_states_its_role_and_there_is_no_other() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.walk(PAGES)) {
            files = all.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + PAGES.relativize(file))
                    .filter(file -> !file.startsWith("/WEB-INF/") && !file.startsWith("/resources/"))
                    .toList();
        }
        assertThat(files)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Pages.values()).map(Pages::path).toList());
    }

    @Test
    void every_action_that_a_page_names_states_its_role() throws IOException {
        Map<String, Class<?>> beans = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.imas.console", "org.imas.admin")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Named.class))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toMap(PagesTest::name, type -> type));
        List<String> unguarded = new ArrayList<>();
        try (Stream<Path> all = Files.walk(PAGES)) {
            for (Path page :
                    all.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                ACTION.matcher(Files.readString(page))
                        .results()
                        .filter(found -> beans.containsKey(found.group(1)))
                        .filter(found -> !guarded(beans.get(found.group(1)), found.group(2)))
                        .forEach(found -> unguarded.add(page.getFileName() + ": " + found.group()));
            }
        }
        assertThat(unguarded).as("actions without @NeedsRole").isEmpty();
    }

    /** What whoever signs in or out does needs no role; nor does what only reads or moves about within the page. */
    private static boolean guarded(Class<?> bean, String action) {
        boolean free =
                FREE.contains(bean.getSimpleName()) || READS.matcher(action).matches();
        return free
                || Arrays.stream(bean.getMethods())
                        .filter(method -> method.getName().equals(action))
                        .allMatch(method -> method.isAnnotationPresent(NeedsRole.class)
                                && KNOWN.contains(
                                        method.getAnnotation(NeedsRole.class).value()));
    }

    private static String name(Class<?> bean) {
        String given = bean.getAnnotation(Named.class).value();
        String simple = bean.getSimpleName();
        return given.isEmpty() ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : given;
    }
}
