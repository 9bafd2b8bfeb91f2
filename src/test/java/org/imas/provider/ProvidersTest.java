package org.imas.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Says what a provider still lacks: its contract test, its section in the documentation. */
class ProvidersTest {

    private static final Path DOCS = Path.of("docs/providers.md");

    private static List<Class<?>> providers() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.imas.provider").stream()
                        .filter(found -> found.isAnnotatedWith(ProviderType.class))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toList());
    }

    private static String type(Class<?> provider) {
        return provider.getAnnotation(ProviderType.class).value();
    }

    @Test
    void everyProviderHasATestThatExtendsTheContract() {
        List<String> missing = new ArrayList<>();
        for (Class<?> provider : providers()) {
            String test = provider.getName() + "Test";
            try {
                if (!ProviderContract.class.isAssignableFrom(Class.forName(test))) {
                    missing.add(test + " does not extend ProviderContract");
                }
            } catch (ClassNotFoundException absent) {
                missing.add(test + " is missing: a class that extends ProviderContract");
            }
        }
        assertThat(missing).isEmpty();
        assertThat(providers()).isNotEmpty();
    }

    @Test
    void everyProviderIsNamedAfterItsTypeInACommonWay() {
        assertThat(providers()).allSatisfy(provider -> {
            assertThat(provider.getSimpleName()).endsWith("Provider");
            assertThat(type(provider)).matches("[A-Z][A-Z0-9_]*");
        });
        assertThat(providers()).extracting(ProvidersTest::type).doesNotHaveDuplicates();
    }

    @Test
    void everyProviderHasASectionWithItsSettingsAsTheyAre() throws IOException {
        String docs = Files.readString(DOCS);
        List<String> missing = new ArrayList<>();
        for (Class<?> provider : providers()) {
            String section = section(docs, type(provider));
            if (section.isEmpty()) {
                missing.add("docs/providers.md lacks a section '## … (" + type(provider) + ")'");
                continue;
            }
            for (String part : List.of("### Settings", "### What is sent", "### Limits", "### Trouble-shooting")) {
                if (!section.contains(part + "\n")) {
                    missing.add("the section of " + type(provider) + " lacks '" + part + "'");
                }
            }
            if (!section.contains(table(provider))) {
                missing.add("the settings of " + type(provider) + " should read:\n" + table(provider));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static String section(String docs, String type) {
        return Pattern.compile("^## ", Pattern.MULTILINE)
                .splitAsStream(docs)
                .filter(section -> section.lines().findFirst().orElse("").endsWith("(" + type + ")"))
                .findFirst()
                .orElse("");
    }

    private static String table(Class<?> provider) {
        return SettingsForm.ofProvider(provider).fields().stream()
                .map(ProvidersTest::row)
                .collect(Collectors.joining(
                        "\n",
                        "| key | type | required | default | secret | meaning |\n|---|---|---|---|---|---|\n",
                        "\n"));
    }

    private static String row(SettingsEntry entry) {
        String options = entry.options().isEmpty() ? "" : " One of " + String.join(", ", entry.options()) + ".";
        String help = entry.help().isEmpty() ? "" : ": " + entry.help();
        return "| `" + entry.key() + "` | " + entry.type() + " | " + (entry.required() ? "yes" : "no") + " | "
                + (entry.defaultValue() == null ? "" : "`" + entry.defaultValue() + "`") + " | "
                + (entry.secret() ? "yes" : "no") + " | " + entry.label() + help + "."
                + (entry.target() ? " The target where a team has none of its own." : "") + options + " |";
    }
}
