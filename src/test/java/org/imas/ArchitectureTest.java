package org.imas;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies;
import jakarta.ejb.Schedule;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the code to the arrows drawn in docs/architecture.md. */
class ArchitectureTest {

    private static final Path DRAWING = Path.of("docs/architecture.md");
    private static final Pattern ARROW = Pattern.compile("(?m)^\\s*(\\w+) --> (\\w+)\\s*$");

    /** What every package may use, as the text under the drawing says. */
    private static final Set<String> COMMON = Set.of("platform", "provider");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.imas");

    @Test
    void packages_import_only_along_the_arrows_of_the_drawing() throws IOException {
        modules()
                .definedByPackages("org.imas.(*)..")
                .derivingNameFromPattern("$1")
                .should()
                .respectTheirAllowedDependencies(allowed(), consideringOnlyDependenciesInAnyPackage("org.imas.."))
                .andShould()
                .beFreeOfCycles()
                .check(CODE);
    }

    @Test
    void every_package_is_in_the_drawing() throws IOException {
        Set<String> drawn = arrows().entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(entry.getKey()), entry.getValue().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        String text = Files.readString(DRAWING);
        assertThat(packages())
                .allSatisfy(name -> assertThat(drawn.contains(name) || text.contains("`" + name + "`"))
                        .as("package %s is drawn or named in %s", name, DRAWING)
                        .isTrue());
    }

    @Test
    void no_provider_knows_another() {
        SlicesRuleDefinition.slices()
                .matching("org.imas.provider.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CODE);
    }

    @Test
    void the_contract_of_providers_knows_no_provider() {
        noClasses()
                .that()
                .resideInAPackage("org.imas.provider")
                .should()
                .dependOnClassesThat(resideInAPackage("org.imas.provider.*.."))
                .check(CODE);
    }

    @Test
    void the_http_client_is_used_in_one_place_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.imas.platform")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.hc.."))
                .orShould()
                .dependOnClassesThat(resideInAPackage("java.net.http.."))
                .check(CODE);
    }

    @Test
    void the_time_comes_from_the_injected_clock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("TimeSource")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .check(CODE);
    }

    @Test
    void what_a_container_calls_by_itself_says_itself_whether_it_runs_in_a_transaction() {
        // Payara does not hand the attribute of the class down to these methods: it gives them a transaction
        methods()
                .that()
                .haveName("onMessage")
                .should()
                .beAnnotatedWith(TransactionAttribute.class)
                .check(CODE);
    }

    @Test
    void no_timer_lets_the_container_begin_a_transaction() {
        // Payara gave one to a timer whose method asked for none: a whole round was one transaction, and one failure
        // all of it
        methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .should()
                .beDeclaredInClassesThat(new DescribedPredicate<>("manage their transactions themselves") {
                    @Override
                    public boolean test(JavaClass bean) {
                        return bean.tryGetAnnotationOfType(TransactionManagement.class)
                                .filter(how -> how.value() == TransactionManagementType.BEAN)
                                .isPresent();
                    }
                })
                .check(CODE);
    }

    @Test
    void every_package_says_what_it_is_for() {
        // the package of a provider type may leave it to its class and its section in docs/providers.md
        assertThat(CODE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.startsWith("org.imas.provider."))
                        .distinct())
                .allSatisfy(name -> assertThat(Path.of("src/main/java", name.replace('.', '/'), "package-info.java"))
                        .exists());
    }

    private static Set<String> packages() {
        return CODE.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring("org.imas.".length()).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static AllowedModuleDependencies allowed() throws IOException {
        Map<String, Set<String>> arrows = arrows();
        AllowedModuleDependencies allowed = null;
        for (String name : packages()) {
            Set<String> targets = new TreeSet<>(arrows.getOrDefault(name, Set.of()));
            if (!name.equals("platform")) {
                targets.addAll(COMMON);
            }
            targets.remove(name);
            String[] to = name.equals("provider") ? new String[] {"platform"} : targets.toArray(String[]::new);
            if (to.length > 0) {
                var from = allowed == null ? allow().fromModule(name) : allowed.fromModule(name);
                allowed = from.toModules(to);
            }
        }
        return java.util.Objects.requireNonNull(allowed);
    }

    private static Map<String, Set<String>> arrows() throws IOException {
        String text = Files.readString(DRAWING);
        List<String> drawings = Arrays.stream(text.split("```"))
                .filter(part -> part.startsWith("mermaid"))
                .toList();
        assertThat(drawings).as("one drawing in %s", DRAWING).hasSize(1);
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        Matcher arrow = ARROW.matcher(drawings.get(0));
        while (arrow.find()) {
            arrows.computeIfAbsent(arrow.group(1), name -> new TreeSet<>()).add(arrow.group(2));
        }
        assertThat(arrows).isNotEmpty();
        return arrows;
    }
}
