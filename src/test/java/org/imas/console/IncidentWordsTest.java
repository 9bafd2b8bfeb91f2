package org.imas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.imas.delivery.DeliveryDecided;
import org.imas.escalation.EscalationRun;
import org.imas.incident.IncidentStatus;
import org.imas.provider.Task;
import org.imas.registry.Admission;
import org.imas.warroom.WarRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the services call what happens to an incident, the page has a word for it. */
class IncidentWordsTest {

    private static final Set<String> WORDS = WordGroup.of("incident", Locale.ENGLISH).entrySet().stream()
            .map(java.util.Map.Entry::getKey)
            .collect(Collectors.toSet());

    /** What is given to that method anywhere in the sources. */
    private static Set<String> given(String type, String method, int argument) {
        SourceIndex sources = SourceIndex.ofMain();
        Sentences found = new Sentences(sources);
        sources.called()
                .filter(called -> called instanceof ExecutableElement made
                        && made.getSimpleName().contentEquals(method)
                        && made.getEnclosingElement() instanceof TypeElement owner
                        && owner.getQualifiedName().contentEquals(type))
                .forEach(called -> found.given(called, argument));
        return found.found();
    }

    private static Set<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void areThere(String begin, Stream<String> constants) {
        assertThat(WORDS)
                .containsAll(
                        constants.map(name -> IncidentWords.key(begin, name)).toList());
    }

    @Test
    void every_line_of_a_timeline_has_its_word() {
        Set<String> kinds = given("org.imas.incident.TimelineEntry", "of", 1);
        assertThat(kinds).contains("NOTE", "ESCALATED", "WAR_ROOM_WANTED", "ANSWER_FAILED", "NOTIFYING");
        areThere("did", kinds.stream().filter(kind -> !kind.contains("{")));
        areThere("did", names(IncidentStatus.values()).stream());
        areThere("did", names(DeliveryDecided.Kind.values()).stream());
    }

    @Test
    void every_event_that_people_are_told_of_and_every_step_on_a_room_has_its_word() {
        Set<String> events = given("org.imas.provider.Notice", "<init>", 0);
        assertThat(events).contains("DIGEST", "SILENCE_ENDS", "TEST");
        areThere("did", events.stream());
        areThere("did", names(Task.values()).stream().filter(task -> !task.equals("NOTIFY")));
    }

    @Test
    void every_end_of_a_delivery_has_its_word() {
        Set<String> codes = given("org.imas.delivery.Endable", "endWith", 0);
        assertThat(codes).contains("superseded", "too-late", "in-digest", "reopened");
        areThere("ended", codes.stream());
        // a page that nobody needs any more ends with what the incident became
        areThere("ended", Stream.of("acknowledged", "mitigated", "resolved"));
    }

    @Test
    void every_state_of_a_room_of_an_escalation_and_of_a_provider_has_its_word() {
        areThere("room", names(WarRoom.State.values()).stream());
        areThere("next", names(EscalationRun.Next.values()).stream());
        areThere(
                "heldUp",
                Stream.of(
                        Admission.PAUSED,
                        Admission.INACTIVE,
                        Admission.CIRCUIT_OPEN,
                        Admission.RATE_LIMITED,
                        Admission.BUSY));
    }

    @ParameterizedTest
    @CsvSource({"did, WAR_ROOM_OPENED, didWarRoomOpened", "ended, too-late, endedTooLate", "room, OPEN, roomOpen"})
    void a_constant_is_a_key_in_the_style_of_the_others(String begin, String constant, String key) {
        assertThat(IncidentWords.key(begin, constant)).isEqualTo(key);
    }
}
