package org.imas.provider.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

    private static final String[] SPICE = {
        "&",
        "<",
        ">",
        "&amp;",
        "<!channel>",
        "@here",
        "@EVERYONE",
        "*",
        "_",
        "~",
        "`",
        "|",
        "\n",
        "🔴",
        "👨‍👩‍👧",
        "e\u0301",
        "🇫🇷",
        "漢",
        "\u2028",
        "\u0000",
        "\"",
        "…",
        "&a",
        "-",
        "É",
        "ß",
        " "
    };

    static String random(Random random, int longest) {
        return IntStream.range(0, random.nextInt(longest))
                .mapToObj(i -> random.nextInt(3) > 0
                        ? SPICE[random.nextInt(SPICE.length)]
                        : Character.toString(valid(random.nextInt(0x110000))))
                .collect(Collectors.joining());
    }

    private static int valid(int codePoint) {
        return codePoint >= 0xD800 && codePoint <= 0xDFFF ? 'y' : codePoint;
    }

    @RepeatedTest(300)
    void whatIsEscapedHasNoMarkupAndReadsBackTheSame(RepetitionInfo run) {
        String text = random(new Random(run.getCurrentRepetition()), 200);
        String escaped = SlackText.escape(text);
        assertThat(escaped).doesNotContain("<", ">").doesNotContainPattern("(?i)@(here|channel|everyone)\\b");
        assertThat(escaped.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                        .replace("\u2060", ""))
                .isEqualTo(text.replace("\u2060", ""));
    }

    @RepeatedTest(300)
    void whatIsCutFitsAfterEscapingAndNoEntityIsHalved(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String text = random(random, 200);
        int max = random.nextInt(150);
        String cut = SlackText.escape(text, max);
        assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(max);
        assertThat(cut).doesNotContain("<", ">").doesNotContainPattern("&(?!amp;|lt;|gt;)");
        String whole = SlackText.escape(text);
        if (!cut.equals(whole) && !cut.isEmpty()) {
            assertThat(whole).startsWith(cut.substring(0, cut.length() - 1));
            assertThat(cut).endsWith("…");
        }
    }

    @RepeatedTest(300)
    void aTopicIsOneLineWithoutMarkup(RepetitionInfo run) {
        String topic = SlackText.topic(random(new Random(run.getCurrentRepetition()), 400));
        assertThat(topic.codePointCount(0, topic.length())).isLessThanOrEqualTo(250);
        assertThat(topic).doesNotContain("<", ">", "\n");
    }

    @ParameterizedTest
    @CsvSource({"249, 249", "250, 250", "251, 250"})
    void aTopicIsCutAt250(int length, int left) {
        assertThat(SlackText.topic("x".repeat(length))).hasSize(left);
    }

    @RepeatedTest(300)
    void aRoomsNameIsAlwaysOneThatSlackTakes(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int attempt = 1 + random.nextInt(12);
        String name = SlackRoomName.of(random(random, 120), attempt);
        assertThat(name)
                .matches("[a-z0-9_-]{1,80}")
                .matches(".*[a-z0-9].*")
                .doesNotStartWith("-")
                .doesNotEndWith("-");
        assertThat(name.endsWith("-" + attempt) || attempt == 1).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "inc-abc12345-redis-prod, inc-abc12345-redis-prod",
        "inc-abc12345-Système de Paiement, inc-abc12345-systeme-de-paiement",
        "inc-abc12345-Großhändler & Søn, inc-abc12345-grosshandler-son",
        "inc-abc12345-決済, inc-abc12345",
        "inc-abc12345-ＡＢＣ_x.y, inc-abc12345-abc_x-y",
        "---, incident"
    })
    void aRoomsNameKeepsWhatCanBeRead(String plan, String name) {
        assertThat(SlackRoomName.of(plan, 1)).isEqualTo(name);
    }

    @Test
    void aRoomsNameIsCutAt80WithItsNumberInside() {
        assertThat(SlackRoomName.of("x".repeat(79), 1)).hasSize(79);
        assertThat(SlackRoomName.of("x".repeat(80), 1)).hasSize(80);
        assertThat(SlackRoomName.of("x".repeat(81), 1)).hasSize(80);
        assertThat(SlackRoomName.of("x".repeat(81), 10)).isEqualTo("x".repeat(77) + "-10");
        assertThat(SlackRoomName.of("x".repeat(77) + "-yy", 2)).isEqualTo("x".repeat(77) + "-2");
    }
}
