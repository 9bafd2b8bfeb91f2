package org.imas.crash;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.imas.testkit.Api;

/** What the hub itself says, by REST, about the incidents of a round. */
final class Audit {

    private static final String OPEN = "deliveries?state=PENDING&state=SENDING&state=WAITING&limit=1";

    private final Api api;
    private final String prefix;

    /** Of the incidents whose title begins so. */
    Audit(Api api, String prefix) {
        this.api = api;
        this.prefix = prefix;
    }

    /** Waits until no delivery is open any more, but not for ever: the verdict names those that are. */
    void awaitNothingOpen() {
        try {
            await().atMost(ofMinutes(6)).pollInterval(ofMillis(200)).until(this::nothingOpen);
        } catch (ConditionTimeoutException tooLong) {
            System.out.println(tooLong.getMessage());
        }
    }

    private boolean nothingOpen() {
        Api.Answer answer = api.get(OPEN);
        return answer.status() == 200 && answer.items().isEmpty();
    }

    /** Id and title of each; the newest come first, so that older rounds need not be read. */
    List<JsonObject> incidents() {
        List<JsonObject> found = new ArrayList<>();
        String cursor = "";
        do {
            Api.Answer page = api.get("incidents?limit=200" + cursor);
            List<JsonObject> ours = page.items().stream()
                    .filter(incident -> incident.getString("title").startsWith(prefix))
                    .toList();
            found.addAll(ours);
            String next = page.json().getString("next", "");
            cursor = ours.isEmpty() || next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return found;
    }

    /** The deliveries of each incident. */
    Map<String, List<Shown>> deliveries(List<JsonObject> incidents) {
        return incidents.parallelStream()
                .map(incident -> incident.getString("id"))
                .collect(Collectors.toConcurrentMap(Function.identity(), this::deliveries));
    }

    private List<Shown> deliveries(String incident) {
        return api.get("incidents/" + incident + "/deliveries").items().stream()
                .map(Shown::of)
                .toList();
    }
}
