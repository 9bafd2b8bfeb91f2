package org.imas.browser;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.imas.testkit.Api;
import org.imas.testkit.Endpoint;

/** Everything that an administrator can read: each GET endpoint of the matrix, all pages of lists, each thing by its id. */
final class EveryAnswer {

    private static final int MOST_PAGES = 200;
    private static final int SOME = 3;

    private final Api api;
    private final Map<String, List<String>> ids;
    private final BiConsumer<String, String> reader;
    private int read;

    /**
     * Reads nothing yet.
     *
     * @param ids those to look at by the list that they are in, besides some others
     * @param reader gets each answer with its path
     */
    EveryAnswer(Api api, Map<String, List<String>> ids, BiConsumer<String, String> reader) {
        this.api = api;
        this.ids = ids;
        this.reader = reader;
    }

    /** How many answers there were. */
    int read() {
        Endpoint.all().stream()
                .filter(endpoint ->
                        endpoint.method().equals("GET") && !endpoint.role().equals(Endpoint.ANYONE))
                .forEach(endpoint -> follow(endpoint.path()));
        return read;
    }

    private void follow(String path) {
        int hole = path.indexOf("/{id}");
        if (hole < 0) {
            pages(path);
            return;
        }
        Set<String> all = new LinkedHashSet<>(ids.getOrDefault(path.substring(0, hole), List.of()));
        all.addAll(some(path.substring(0, hole)));
        all.forEach(id -> pages(path.replace("{id}", id)));
    }

    private List<String> some(String list) {
        Api.Answer answer = api.get(list + "?limit=" + SOME);
        if (answer.status() != 200 || !answer.json().containsKey("items")) {
            return List.of();
        }
        return answer.items().stream()
                .filter(item -> item.containsKey("id"))
                .map(item -> item.getString("id"))
                .toList();
    }

    private void pages(String path) {
        String next = "";
        for (int page = 0; page < MOST_PAGES && next != null; page++) {
            String asked = next.isEmpty() ? path : path + "?cursor=" + next;
            Api.Answer answer = api.get(asked);
            reader.accept("GET " + asked, answer.text() + answer.headers());
            read++;
            next = next(answer);
        }
    }

    private static String next(Api.Answer answer) {
        if (answer.status() != 200 || !answer.text().startsWith("{\"items\"")) {
            return null;
        }
        JsonObject list = answer.json();
        return list.containsKey("next") && !list.isNull("next") ? list.getString("next") : null;
    }

    static List<String> idsOf(List<JsonObject> items) {
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.getString("id")));
        return ids;
    }
}
