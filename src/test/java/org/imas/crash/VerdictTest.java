package org.imas.crash;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The judge of the crash test must see what it is there to see. */
class VerdictTest {

    private static final String INCIDENT = "incident-1";

    private final Ledger ledger = new Ledger();
    private final Arrivals arrivals = new Arrivals();
    private final List<Set<String>> inFlight = new ArrayList<>();
    private final List<JsonObject> incidents = new ArrayList<>();
    private final Map<String, List<Shown>> deliveries = new HashMap<>();

    /** One incident, accepted, listed and told to both targets. */
    @BeforeEach
    void allIsWell() {
        ledger.accepted(new Ledger.Report("Crash 1", "key-1"), INCIDENT);
        incidents.add(Json.createObjectBuilder()
                .add("id", INCIDENT)
                .add("title", "Crash 1")
                .build());
        deliveries.put(INCIDENT, both(1, "DELIVERED"));
        arrive("first", 1, Behaviour.TAKE);
        arrive("second", 1, Behaviour.TAKE_SLOWLY);
    }

    @Test
    void what_arrives_once_everywhere_is_well() {
        assertThat(verdict()).isEqualTo(new Verdict(1, 2, 2, 0, 0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void an_accepted_change_that_one_target_never_took_is_lost() {
        acknowledged("DELIVERED");
        arrive("first", 2, Behaviour.TAKE);
        arrive("second", 2, Behaviour.FAIL);
        assertThat(verdict().lost()).isEqualTo(1);
        assertThat(verdict().wrongs()).singleElement().asString().startsWith("lost: ");
    }

    @Test
    void a_change_is_superseded_only_when_the_hub_says_so_and_a_newer_one_was_taken() {
        acknowledged("EXPIRED");
        assertThat(verdict().lost()).isEqualTo(2);
        ledger.accepted(new Ledger.Step(INCIDENT, "resolve", 3));
        more(3, "DELIVERED");
        arrive("first", 3, Behaviour.TAKE);
        assertThat(verdict().superseded()).isEqualTo(1);
        arrive("second", 3, Behaviour.TAKE);
        assertThat(verdict().superseded()).isEqualTo(2);
        assertThat(verdict().wrongs()).isEmpty();
    }

    @Test
    void nothing_may_come_while_the_same_is_not_answered_yet() {
        Arrivals.Arrival arrival = new Arrivals.Arrival("late", new Promise(INCIDENT, "first", 1));
        arrivals.add(arrival, Behaviour.FAIL);
        arrivals.over(arrival);
        arrivals.add(arrival, Behaviour.FAIL);
        assertThat(verdict().wrongs()).isEmpty();
        arrivals.add(arrival, Behaviour.FAIL);
        assertThat(verdict().wrongs()).containsExactly("sent by two at once: late");
    }

    @Test
    void a_duplicate_must_be_explained_by_a_crash_or_by_an_answer_held_back() {
        arrive("first", 1, Behaviour.TAKE);
        assertThat(verdict().unexplained()).isEqualTo(1);
        inFlight.add(Set.of("first-1"));
        arrive("first", 1, Behaviour.TAKE);
        assertThat(verdict().unexplained()).isZero();
        arrive("second", 1, Behaviour.TAKE_AND_HANG_UP);
        arrive("second", 1, Behaviour.TAKE);
        assertThat(verdict().unexplained())
                .as("one answer held back explains one")
                .isEqualTo(1);
    }

    @Test
    void a_retry_of_what_was_refused_is_no_duplicate() {
        arrive("first", 1, Behaviour.FAIL);
        assertThat(verdict().duplicates()).isZero();
    }

    @Test
    void a_duplicate_under_another_delivery_id_is_never_explained() {
        inFlight.add(Set.of("first-1", "another"));
        arrivals.add(new Arrivals.Arrival("another", new Promise(INCIDENT, "first", 1)), Behaviour.TAKE);
        assertThat(verdict().wrongs()).containsExactly("an unexplained duplicate of delivery another");
    }

    @Test
    void an_older_change_after_a_newer_one_is_out_of_order_even_when_it_is_refused() {
        arrive("first", 3, Behaviour.FAIL);
        arrive("first", 2, Behaviour.FAIL);
        assertThat(verdict().disorders()).isEqualTo(1);
    }

    @Test
    void an_incident_that_is_not_listed_is_wrong_whether_it_was_accepted_or_arrived() {
        incidents.clear();
        assertThat(verdict().wrongs())
                .containsExactly(
                        "accepted and not listed: Crash 1 as " + INCIDENT, "arrived and not listed: " + INCIDENT);
    }

    @Test
    void an_incident_that_is_listed_twice_is_wrong() {
        incidents.add(Json.createObjectBuilder()
                .add("id", "incident-2")
                .add("title", "Crash 1")
                .build());
        deliveries.put("incident-2", both(1, "DELIVERED"));
        assertThat(verdict().wrongs()).containsExactly("reported once, there twice: Crash 1");
    }

    @Test
    void what_the_hub_says_of_its_deliveries_must_be_right() {
        deliveries.put(INCIDENT, List.of(shown("first", 1, "DELIVERED"), shown("second", 1, "DEAD")));
        assertThat(verdict().wrongs()).singleElement().asString().contains("DEAD");
        deliveries.put(INCIDENT, List.of(shown("first", 1, "DELIVERED"), shown("second", 1, "WAITING")));
        assertThat(verdict().wrongs()).singleElement().asString().contains("WAITING");
        deliveries.put(INCIDENT, List.of(shown("first", 1, "DELIVERED")));
        assertThat(verdict().wrongs()).containsExactly(INCIDENT + " has 1 changes and only 1 deliveries");
    }

    @Test
    void an_idempotency_key_that_is_answered_with_another_incident_is_wrong() {
        ledger.accepted(new Ledger.Report("Crash 1", "key-1"), "incident-2");
        assertThat(verdict().wrongs()).anySatisfy(wrong -> assertThat(wrong).contains("repeated, as incident-2"));
    }

    private void arrive(String target, int sequence, Behaviour behaviour) {
        arrivals.add(new Arrivals.Arrival(target + "-" + sequence, new Promise(INCIDENT, target, sequence)), behaviour);
    }

    private void acknowledged(String state) {
        ledger.accepted(new Ledger.Step(INCIDENT, "acknowledge", 2));
        more(2, state);
    }

    private void more(int change, String state) {
        deliveries.merge(
                INCIDENT,
                both(change, state),
                (before, after) ->
                        Stream.concat(before.stream(), after.stream()).toList());
    }

    private static List<Shown> both(int change, String state) {
        return List.of(shown("first", change, state), shown("second", change, state));
    }

    private static Shown shown(String target, int change, String state) {
        return new Shown("any", target + "-mark", change, state, state.equals("EXPIRED") ? "superseded" : "");
    }

    private Verdict verdict() {
        return Verdict.of(new Verdict.Evidence(ledger, arrivals, inFlight, incidents, deliveries));
    }
}
