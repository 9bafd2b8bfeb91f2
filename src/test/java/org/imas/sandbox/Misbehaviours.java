package org.imas.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code /control} was told to do wrong, and how often that is still to happen. */
final class Misbehaviours {

    private static final int MOST = 100;

    private final List<Misbehaviour> told = new ArrayList<>();

    Answer answer(Call call) {
        if (!call.segments().equals(List.of("control"))) {
            return Answer.notFound();
        }
        return switch (call.method()) {
            case "GET" -> state();
            case "POST" -> tell(call);
            case "DELETE" -> {
                reset();
                yield Answer.empty(204);
            }
            default -> Answer.methodNotAllowed("GET, POST, DELETE");
        };
    }

    private Answer tell(Call call) {
        try (var reader = Json.createReader(new StringReader(call.body().text()))) {
            return tell(Misbehaviour.of(reader.readObject())) ? state() : Answer.error(400, "too many paths");
        } catch (JsonException | ClassCastException | IllegalStateException notWhatWeRead) {
            return Answer.error(
                    400,
                    "say it like {\"path\":\"/webhook/redis\",\"failNext\":2,\"status\":500,\"retryAfter\":\"3\"}");
        } catch (IllegalArgumentException e) {
            return Answer.error(400, String.valueOf(e.getMessage()));
        }
    }

    /** The last word on a path replaces the earlier one; false where there are too many paths already. */
    synchronized boolean tell(Misbehaviour misbehaviour) {
        told.removeIf(m -> m.path().equals(misbehaviour.path()));
        return told.size() < MOST && told.add(misbehaviour);
    }

    synchronized void reset() {
        told.clear();
    }

    /** What this call shall suffer, if anything; it is used up by that. */
    synchronized Optional<Misbehaviour> next(Call call) {
        for (int i = 0; i < told.size(); i++) {
            Misbehaviour found = told.get(i);
            if (found.covers(call)) {
                useUp(i);
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private void useUp(int index) {
        Misbehaviour m = told.get(index);
        if (m.failNext() == 1) {
            told.remove(index);
        } else {
            told.set(index, new Misbehaviour(m.path(), m.failNext() - 1, m.status(), m.retryAfter(), m.delay()));
        }
    }

    private Answer state() {
        return Answer.json(
                200, Json.createObjectBuilder().add("misbehaving", toJson()).build());
    }

    synchronized JsonArray toJson() {
        var array = Json.createArrayBuilder();
        for (Misbehaviour m : told) {
            array.add(Json.createObjectBuilder()
                    .add("path", m.path())
                    .add("failNext", m.failNext())
                    .add("status", m.status())
                    .add("retryAfter", m.retryAfter())
                    .add("delayMillis", m.delay().toMillis()));
        }
        return array.build();
    }
}
