package org.imas.provider.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomNameTest {

    @ParameterizedTest
    @CsvSource({
        "inc-abc123-redis-prod, inc-abc123-redis-prod",
        "inc-abc123-Redis Prod (EU), inc-abc123-redis-prod-eu",
        "inc-abc123-paiement été, inc-abc123-paiement-été",
        "--a///b--, a-b",
        "🔥, incident",
        "redis_prod, redis_prod"
    })
    void aNameIsWrittenAsDiscordWritesIt(String plain, String name) {
        assertThat(RoomName.of(plain)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 100, 101})
    void aNameHasAtMost100Characters(int length) {
        assertThat(RoomName.of("x".repeat(length))).hasSize(Math.min(length, 100));
        assertThat(RoomName.of("x".repeat(length), Set.of("x".repeat(Math.min(length, 100)))))
                .endsWith("x-2")
                .hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        assertThat(RoomName.of("a b", Set.of("a-b", "a-b-2"))).isEqualTo("a-b-3");
    }

    @Test
    void anArchivedRoomKeepsItsNameBehindTheMarkAndIsMarkedOnce() {
        String archived = RoomName.archived("inc-abc123-redis-prod", "900000000000123457");
        assertThat(archived).isEqualTo("archived-123457-inc-abc123-redis-prod");
        assertThat(RoomName.archived(archived, "900000000000123457")).isEqualTo(archived);
        assertThat(RoomName.archived("x".repeat(100), "1")).hasSize(100);
    }

    @RepeatedTest(300)
    void everyTextBecomesAName(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String[] pieces = {"A", "é", "e\u0301", "🔥", "👨‍👩‍👧", " ", "-", "_", "漢", "𝒳", "\u0301", "#", "İ", "ß"};
        String text = IntStream.range(0, random.nextInt(200))
                .mapToObj(i -> pieces[random.nextInt(pieces.length)])
                .collect(Collectors.joining());
        String name = RoomName.of(text, Set.of(RoomName.of(text)));
        assertThat(name).matches("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*").doesNotContain("--");
        assertThat(name.codePointCount(0, name.length())).isBetween(1, 100);
        assertThat(RoomName.of(name)).isEqualTo(name);
    }
}
