package org.imas.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imas.platform.AuditKind;
import org.imas.platform.Audited;
import org.junit.jupiter.api.Test;

/** Nobody adds an entity without saying whether its changes are told, and nothing changes one behind the audit's back. */
class AuditedEntitiesTest {

    /** Rows of the work itself: incidents have their timeline, deliveries their story, and the rest follows from others. */
    private static final Set<String> WORK = Set.of(
            "Answer",
            "Attempt",
            "AuditEntry",
            "Delivery",
            "EscalationRun",
            "IdempotencyKey",
            "Incident",
            "RuleReference",
            "TimelineEntry",
            "UserSession",
            "WarRoom");

    private static final List<Class<?>> ENTITIES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.imas").stream()
                    .filter(type -> type.isAnnotatedWith(Entity.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    /** Where a statement of its own changes rows: what it names first is an entity, or a table. */
    private static final Pattern STATEMENT = Pattern.compile("\"\"?\"?\\s*(update|delete from) (\\w+)([^\"]*)");

    /** What nobody configured: that an end was told of, and with which key something is sealed. */
    private static final Pattern HARMLESS = Pattern.compile("set told_end = .*|p set p\\.sealedSettings = .*");

    private static Stream<Class<?>> audited() {
        return ENTITIES.stream().filter(entity -> entity.isAnnotationPresent(Audited.class));
    }

    @Test
    void every_entity_is_audited_or_a_row_of_the_work() {
        Set<String> others = ENTITIES.stream()
                .filter(entity -> !entity.isAnnotationPresent(Audited.class))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(others).as("add @Audited, or name it here").isEqualTo(new TreeSet<>(WORK));
    }

    @Test
    void no_statement_changes_an_audited_entity_past_it() throws IOException {
        Set<String> names = audited()
                .flatMap(entity -> Stream.of(
                        entity.getSimpleName(),
                        entity.getAnnotation(jakarta.persistence.Table.class).name()))
                .collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> STATEMENT
                            .matcher(read(file))
                            .results()
                            .filter(statement -> names.contains(statement.group(2)))
                            .filter(statement -> !HARMLESS.matcher(
                                            statement.group(3).strip())
                                    .lookingAt())
                            .forEach(statement -> found.add(file.getFileName() + ": " + statement.group())));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_statement_that_there_is_would_be_seen() {
        assertThat(STATEMENT
                        .matcher("createQuery(\"delete from ApiToken t where\")")
                        .results())
                .singleElement()
                .satisfies(found -> assertThat(found.group(2)).isEqualTo("ApiToken"));
    }

    @Test
    void every_kind_and_every_attribute_has_its_word() {
        Properties words = words("audit");
        Properties fields = words("fields");
        assertThat(AuditAction.values()).allSatisfy(action -> assertThat(words).containsKey(action.name()));
        assertThat(audited()).allSatisfy(entity -> {
            boolean part = entity.getAnnotation(Audited.class).partOf() != void.class;
            String name = entity.getSimpleName();
            String attribute = Character.toLowerCase(name.charAt(0)) + name.substring(1);
            assertThat(part ? fields : words).containsKey(part ? attribute : AuditKind.of(entity));
            if (!part) {
                assertThat(fields.stringPropertyNames()).containsAll(told(entity));
            }
        });
    }

    private static List<String> told(Class<?> entity) {
        List<String> never = new ArrayList<>(List.of("createdAt"));
        never.addAll(List.of(entity.getAnnotation(Audited.class).except()));
        return Arrays.stream(entity.getDeclaredFields())
                .filter(field -> !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.isAnnotationPresent(Id.class) && !field.isAnnotationPresent(Version.class))
                .map(Field::getName)
                .filter(name -> !never.contains(name) && !name.startsWith("_"))
                .toList();
    }

    private static Properties words(String group) {
        Properties words = new Properties();
        try (var file =
                Files.newBufferedReader(Path.of("src/main/resources/org/imas/console/words", group + ".properties"))) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
