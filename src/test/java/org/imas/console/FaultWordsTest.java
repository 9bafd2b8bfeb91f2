package org.imas.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Whatever the hub says to people about a refusal, a reason or an event has its French. */
class FaultWordsTest {

    /** Where sentences for people go in: the method or constructor, how many parameters it has, and which one it is. */
    private record Sink(String type, String method, int parameters, int argument) {

        boolean is(Element called) {
            return called instanceof ExecutableElement executable
                    && executable.getSimpleName().contentEquals(method)
                    && executable.getParameters().size() == parameters
                    && ((TypeElement) executable.getEnclosingElement())
                            .getQualifiedName()
                            .contentEquals(type);
        }
    }

    private static final List<Sink> SINKS = List.of(
            new Sink("org.imas.platform.Fault", "<init>", 2, 1),
            new Sink("org.imas.platform.Problem", "<init>", 5, 1),
            new Sink("org.imas.platform.Problem", "<init>", 5, 3),
            new Sink("org.imas.delivery.Reason", "<init>", 3, 1),
            new Sink("org.imas.delivery.Endable", "endSaying", 1, 0),
            new Sink("org.imas.routing.Told", "cannot", 1, 0),
            new Sink("org.imas.incident.TimelineEntry", "of", 5, 3));

    /** Fits whatever has a colon, as the field before a reason; nothing says it by itself. */
    private static final Set<String> GENERAL = Set.of("{0}: {1}");

    private static final Catalogue FRENCH = Catalogue.read("words/faults_fr.txt");
    private static final Set<String> SAID = said();

    private static Set<String> said() {
        SourceIndex sources = SourceIndex.ofMain();
        Sentences sentences = new Sentences(sources);
        for (Sink sink : SINKS) {
            List<Element> methods = sources.called().filter(sink::is).toList();
            assertThat(methods).as("%s is called somewhere", sink).isNotEmpty();
            methods.forEach(method -> sentences.given(method, sink.argument()));
        }
        Set<String> said = new TreeSet<>(sentences.found());
        sources.declared()
                .filter(FaultWordsTest::isMessage)
                .map(method -> ((MethodTree) sources.declaration(method).getLeaf()).getDefaultValue())
                .forEach(message -> said.add(numbered(message)));
        return said;
    }

    /** Of an annotation that checks something. */
    private static boolean isMessage(Element element) {
        return element.getKind() == ElementKind.METHOD
                && element.getSimpleName().contentEquals("message")
                && element.getEnclosingElement().getKind() == ElementKind.ANNOTATION_TYPE;
    }

    private static String numbered(Object message) {
        String text = String.valueOf(((LiteralTree) (ExpressionTree) message).getValue());
        int slots = 0;
        while (text.matches(".*\\{[a-z]+}.*")) {
            text = text.replaceFirst("\\{[a-z]+}", "{" + slots++ + "}");
        }
        return text;
    }

    @Test
    void the_sources_say_what_we_know_that_they_say() {
        assertThat(SAID)
                .contains(
                        "The request is not valid",
                        "There is no such {0}",
                        "there is no service with this name",
                        "must be one line of 1 to {0} characters, without control characters",
                        "An incident that is {0} cannot become {1}",
                        "Team {0} owns {1}",
                        "TRIGGERED");
    }

    @Test
    void every_sentence_for_people_has_its_french() {
        // a single word may be a key or a constant, which stays as it is: it may be translated, and need not
        Set<String> sentences = SAID.stream().filter(text -> text.contains(" ")).collect(Collectors.toSet());
        assertThat(minus(sentences, FRENCH.pairs().keySet()))
                .as("sentences in src/main/java without a line in words/faults_fr.txt")
                .isEmpty();
    }

    @Test
    void nothing_is_translated_that_nobody_says_any_more() {
        assertThat(minus(minus(FRENCH.pairs().keySet(), SAID), GENERAL))
                .as("lines in words/faults_fr.txt that no source says")
                .isEmpty();
    }

    @Test
    void french_has_the_same_slots_and_its_own_typography() {
        for (Map.Entry<String, String> pair : FRENCH.pairs().entrySet()) {
            assertThat(slots(pair.getValue())).as(pair.getKey()).isEqualTo(slots(pair.getKey()));
            assertThat(pair.getValue())
                    .as("a narrow no-break space before ; : ! ? and »")
                    .doesNotContain("'")
                    .doesNotContainPattern(" [;:!?»]|« ");
        }
    }

    private static Set<Integer> slots(String text) {
        return IntStream.range(0, text.length())
                .mapToObj(at -> Template.slot(text, at))
                .filter(slot -> slot >= 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        return all.stream().filter(text -> !without.contains(text)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_sentence_is_said_in_french_with_what_fills_it() {
        FaultWords words = new FaultWords();
        assertThat(words.of("must have at most 500 characters", Locale.FRENCH))
                .isEqualTo("doit avoir au plus 500 caractères");
        assertThat(words.of("An incident that is RESOLVED cannot become ACKNOWLEDGED", Locale.CANADA_FRENCH))
                .isEqualTo(
                        "Un incident à l’état «\u202frésolu\u202f» ne peut pas passer à l’état «\u202fpris en compte\u202f»");
    }

    @Test
    void what_is_english_or_unknown_stays_as_it_is() {
        FaultWords words = new FaultWords();
        assertThat(words.of("must have at most 500 characters", Locale.ENGLISH))
                .isEqualTo("must have at most 500 characters");
        assertThat(words.of("<script>alert(1)</script>", Locale.FRENCH)).isEqualTo("<script>alert(1)</script>");
        assertThat(words.of("{0} {1} {9}", Locale.FRENCH)).isEqualTo("{0} {1} {9}");
    }
}
