package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordShapeTest {

    public enum Colour {
        RED,
        GREEN
    }

    public record Item(String name, int count) {}

    record Hidden() {}

    public record Everything(
            String title,
            boolean active,
            int number,
            long big,
            Colour colour,
            Instant at,
            UUID id,
            URI link,
            Duration pause,
            Item item,
            List<Item> items,
            Map<String, String> labels,
            JsonObject tree) {}

    private final RecordShape shape = RecordShape.of(Everything.class, Json.CAMEL);

    private List<Fault> faults(String json) {
        return shape.faults(Json.parse(json));
    }

    @Test
    void aRecordThatWasWrittenHasNoFaultAndIsReadBackEqual() {
        Everything full = new Everything(
                "é🔥",
                true,
                -3,
                Long.MAX_VALUE,
                Colour.GREEN,
                Instant.parse("2026-02-05T18:30:00.123Z"),
                UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
                URI.create("https://example.com/x?y=1"),
                Duration.ofMinutes(5),
                new Item("a", 1),
                List.of(new Item("b", 2)),
                Map.of("X", "y"),
                Json.parse("{\"deep\":[{\"a\":null}]}"));
        for (Json json : List.of(Json.CAMEL, Json.SNAKE)) {
            JsonObject tree = json.tree(full);
            assertThat(RecordShape.of(Everything.class, json).faults(tree)).isEmpty();
            assertThat(json.read(tree, Everything.class)).isEqualTo(full);
        }
    }

    @Test
    void absentMembersAndNullsAreNoFaultAndBind() {
        String json = "{\"title\":null,\"items\":null,\"at\":null}";
        assertThat(faults(json)).isEmpty();
        assertThat(Json.CAMEL.read(json, Everything.class).number()).isZero();
    }

    @Test
    void aPrimitiveIsNeverNull() {
        assertThat(faults("{\"number\":null}"))
                .containsExactly(new Fault("number", "must be a whole number, not null"));
    }

    @Test
    void anUnknownMemberIsNamedTogetherWithTheNearestKnownOne() {
        assertThat(faults("{\"tittle\":\"x\",\"item\":{\"Name\":\"x\"},\"zzz\":1}"))
                .containsExactly(
                        new Fault("tittle", "is unknown; did you mean title?"),
                        new Fault("item.Name", "is unknown; did you mean name?"),
                        new Fault(
                                "zzz",
                                "is unknown; known are title, active, number, big, colour, at, id, link, pause, item,"
                                        + " items, labels, tree"));
    }

    @Test
    void everyFaultIsFoundAtOnceWithItsExactField() {
        assertThat(faults("{\"title\":1,\"active\":\"yes\",\"number\":\"5\",\"colour\":\"BLUE\",\"at\":\"today\","
                        + "\"id\":\"1-1-1-1-1\",\"link\":\"a b\",\"pause\":\"5m\",\"items\":[{},7,{\"count\":1.5}],"
                        + "\"labels\":{\"X\":[]},\"tree\":[]}"))
                .containsExactly(
                        new Fault("title", "must be a string, not a number"),
                        new Fault("active", "must be true or false, not a string"),
                        new Fault("number", "must be a whole number, not a string"),
                        new Fault("colour", "must be one of RED, GREEN"),
                        new Fault("at", "must be a time such as 2026-02-05T18:30:00Z"),
                        new Fault("id", "must be a UUID"),
                        new Fault("link", "must be a URL, with special characters percent-encoded"),
                        new Fault("pause", "must be a duration such as PT5M"),
                        new Fault("items[1]", "must be an object, not a number"),
                        new Fault("items[2].count", "must be a whole number"),
                        new Fault("labels.X", "must be a string, not a list"),
                        new Fault("tree", "must be an object, not a list"));
    }

    @Test
    void anIntegerOutOfRangeIsAFaultHoweverHugeItIs() {
        assertThat(faults("{\"number\":2147483648,\"big\":1e999999}"))
                .containsExactly(
                        new Fault("number", "must be between -2147483648 and 2147483647"),
                        new Fault("big", "must be a whole number"));
    }

    @Test
    void theCharacterThatPostgresqlCannotStoreIsRefusedEverywhere() {
        String nul = "\\u0000";
        assertThat(faults("{\"title\":\"a" + nul + "\",\"labels\":{\"k" + nul + "\":\"v\"},\"tree\":{\"a\":[\"" + nul
                        + "\"]}}"))
                .extracting(Fault::field)
                .containsExactly("title", "labels.k?", "tree.a[0]");
    }

    @Test
    void aTimeWithAnOffsetBindsToTheSameInstant() {
        String json = "{\"at\":\"2026-02-05T19:30:00+01:00\"}";
        assertThat(faults(json)).isEmpty();
        assertThat(Json.CAMEL.read(json, Everything.class).at()).isEqualTo(Instant.parse("2026-02-05T18:30:00Z"));
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertThatThrownBy(() -> Json.parse("{\"a\":1,\"a\":2}")).isInstanceOf(jakarta.json.JsonException.class);
    }

    @Test
    void aRecordThatJsonBCannotSeeIsRefusedAtOnce() {
        assertThatThrownBy(() -> RecordShape.of(Hidden.class, Json.CAMEL)).hasMessageContaining("not public");
    }
}
