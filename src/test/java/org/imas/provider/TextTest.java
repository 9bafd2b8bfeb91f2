package org.imas.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final String FAMILY = "👨‍👩‍👧";

    /** Random text, rich in what breaks cutters: pairs, accents, joined emoji, flags, line breaks. */
    private static String random(Random random) {
        String[] spice = {"🔴", FAMILY, "e\u0301", "🇫🇷", "\r\n", "é", "漢", "\u200d", "x", " ", "\u2028", "\u0000"};
        return IntStream.range(0, random.nextInt(80))
                .mapToObj(i -> random.nextBoolean()
                        ? spice[random.nextInt(spice.length)]
                        : Character.toString(valid(random.nextInt(0x110000))))
                .collect(Collectors.joining());
    }

    private static int valid(int codePoint) {
        return codePoint >= 0xD800 && codePoint <= 0xDFFF ? 'y' : codePoint;
    }

    @RepeatedTest(500)
    void aCutTextFitsIsTheStartOfTheWholeAndStaysValid(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String text = random(random);
        int max = random.nextInt(60);

        check(
                text,
                Text.cut(text, max),
                Text.cut(text, max).codePointCount(0, Text.cut(text, max).length()) <= max);
        String cut = Text.cutBytes(text, max);
        check(text, cut, cut.getBytes(StandardCharsets.UTF_8).length <= max);
    }

    private static void check(String text, String cut, boolean fits) {
        assertThat(fits).isTrue();
        if (!cut.equals(text) && !cut.isEmpty()) {
            assertThat(cut).endsWith(Text.ELLIPSIS);
            assertThat(text).startsWith(cut.substring(0, cut.length() - 1));
        }
        assertThat(new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(cut);
    }

    @RepeatedTest(200)
    void oneLineHasNoControlCharacterAndLosesNothingElse(RepetitionInfo run) {
        String text = random(new Random(run.getCurrentRepetition()));
        String line = Text.oneLine(text);
        assertThat(line.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029))
                .isTrue();
        assertThat(visible(line)).isEqualTo(visible(text));
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @RepeatedTest(200)
    void escapedHtmlHasNoMarkupAndReadsBackTheSame(RepetitionInfo run) {
        String text = "<\"&'>&amp;" + random(new Random(run.getCurrentRepetition()));
        String escaped = Text.html(text);
        assertThat(escaped).doesNotContain("<", ">", "\"", "'");
        assertThat(escaped.replace("&#39;", "'")
                        .replace("&quot;", "\"")
                        .replace("&gt;", ">")
                        .replace("&lt;", "<")
                        .replace("&amp;", "&"))
                .isEqualTo(text);
    }

    @Test
    void whatFitsIsLeftAlone() {
        assertThat(Text.cut("🔴🔴", 2)).isEqualTo("🔴🔴");
        assertThat(Text.cutBytes("🔴🔴", 8)).isEqualTo("🔴🔴");
        assertThat(Text.cut("", 0)).isEmpty();
    }

    @Test
    void aCutNeverFallsInsideWhatAReaderTakesForOneCharacter() {
        assertThat(Text.cut("ab" + FAMILY + "c", 6)).isEqualTo("ab…");
        assertThat(Text.cut("ab" + FAMILY + "cd", 8)).isEqualTo("ab" + FAMILY + "…");
        assertThat(Text.cut("e\u0301e\u0301e\u0301", 4)).isEqualTo("e\u0301…");
        assertThat(Text.cut("🇫🇷🇫🇷", 2)).isEqualTo("…");
        assertThat(Text.cutBytes("ab🔴", 5)).isEqualTo("ab…");
    }

    @Test
    void evenAnEndlessCharacterIsCut() {
        assertThat(Text.cut("e" + "\u0301".repeat(5000), 10)).hasSize(10);
    }

    @Test
    void onlyWebAddressesAreLinks() {
        assertThat(Text.isLink("https://example.com/a?b#c")).isTrue();
        assertThat(Text.isLink("HTTP://example.com")).isTrue();
        assertThat(Text.isLink("javascript:alert(1)")).isFalse();
        assertThat(Text.isLink("https:///x")).isFalse();
        assertThat(Text.isLink("https://a b")).isFalse();
        assertThat(Text.isLink("#")).isFalse();
        assertThat(Text.isLink(null)).isFalse();
    }
}
