package org.imas.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks the remedies of one provider: both languages say the same, and no code of its own is without one. */
public final class Remedies {

    private static final Pattern CODE =
            Pattern.compile("(?:refused|tryAgain|unclear|accepted)\\(\\s*\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"");

    private Remedies() {}

    /** {@code more} are the codes that do not stand in the source as they are. */
    public static void check(Class<?> provider, Collection<String> more) throws IOException {
        String base = provider.getPackageName() + ".remedies";
        ResourceBundle english = ResourceBundle.getBundle(base, Locale.ROOT);
        ResourceBundle french = ResourceBundle.getBundle(base, Locale.FRENCH);
        assertThat(french.getLocale()).isEqualTo(Locale.FRENCH);
        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allSatisfy(key -> {
            assertThat(key).matches(".+\\.(cause|remedy)");
            assertThat(english.getString(key)).isNotBlank().isNotEqualTo(french.getString(key));
            assertThat(french.getString(key)).isNotBlank().doesNotContain("'");
        });
        Set<String> codes = new TreeSet<>(more);
        codes.addAll(inSource(provider));
        assertThat(codes).allSatisfy(code -> {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                assertThat(Remedy.of(provider, code, locale)).as(code).isPresent();
            }
        });
    }

    /** Every code that the sources of that package write down. */
    private static Set<String> inSource(Class<?> provider) throws IOException {
        Set<String> codes = new TreeSet<>();
        Path folder = Path.of("src/main/java", provider.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        assertThat(codes).isNotEmpty();
        return codes;
    }
}
