package org.imas.crash;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.core.ConditionTimeoutException;
import org.imas.testkit.Api;

/** What the hub itself says, by REST, about the incidents of a round. */
final class Audit {

    private static final Set<String> OPEN = Set.of("PENDING", "SENDING", "WAITING");

    private final Api api;
    private final String prefix;
    private final Map<String, List<JsonObject>> finished = new ConcurrentHashMap<>();

    /** Of the incidents whose title begins so. */
    Audit(Api api, String prefix) {
        this.api = api;
        this.prefix = prefix;
    }

    /** Id and title of each; the newest come first, so that older rounds need not be read. */
    List<JsonObject> incidents() {
        List<JsonObject> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = api.get("incidents?limit=200" + cursor).json();
            List<JsonObject> ours = page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .filter(incident -> incident.getString("title").startsWith(prefix))
                    .toList();
            found.addAll(ours);
            String next = page.getString("next", "");
            cursor = ours.isEmpty() || next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return found;
    }

    /** Waits until none of their deliveries is open any more, but not for ever; answers those of finished incidents. */
    Map<String, List<JsonObject>> awaitFinished(Set<String> incidents) {
        try {
            await().atMost(ofMinutes(4))
                    .pollInterval(ofMillis(500))
                    .until(() -> incidents.parallelStream()
                            .filter(incident -> !finished(incident))
                            .findAny()
                            .isEmpty());
        } catch (ConditionTimeoutException tooLong) {
            // the verdict names those that are missing
        }
        return Map.copyOf(finished);
    }

    private boolean finished(String incident) {
        if (finished.containsKey(incident)) {
            return true;
        }
        Api.Answer answer = api.get("incidents/" + incident + "/deliveries");
        if (answer.status() != 200) {
            return false;
        }
        boolean done = answer.items().stream().noneMatch(delivery -> OPEN.contains(delivery.getString("state")));
        if (done) {
            finished.put(incident, answer.items());
        }
        return done;
    }
}
