package org.imas.provider.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final String[] SPICE = {
        "*",
        "_",
        "__",
        "~~",
        "`",
        "||",
        "> ",
        "<@1>",
        "@everyone",
        "[a](https://e.com)",
        "# ",
        "\\",
        "https://e.com/a_b*c",
        "🔴",
        "👨‍👩‍👧",
        "e\u0301",
        "🇫🇷",
        "\r\n",
        "\u0000",
        "\u00a0",
        " ",
        "x",
        "1",
        "漢",
        "\u200d",
        "http://",
        "\ud83d\udd34"
    };

    private static String random(Random random) {
        return IntStream.range(0, random.nextInt(120))
                .mapToObj(i -> random.nextInt(4) > 0
                        ? SPICE[random.nextInt(SPICE.length)]
                        : Character.toString(0xe000 + random.nextInt(0x100000)))
                .collect(Collectors.joining());
    }

    @RepeatedTest(500)
    void whateverIsFittedFitsIsValidAndTrimmed(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String text = random(random);
        int max = random.nextInt(80);

        String fitted = Markdown.fit(text, max);

        assertThat(fitted.codePointCount(0, fitted.length())).isLessThanOrEqualTo(max);
        assertThat(FakeLimits.length(fitted)).isEqualTo(fitted.codePointCount(0, fitted.length()));
        assertThat(new String(fitted.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(fitted);
        assertThat(fitted).doesNotContain("\r", "\u0000");
    }

    @RepeatedTest(500)
    void escapedTextHasNoMarkupLeftAndReadsBackTheSame(RepetitionInfo run) {
        String text = random(new Random(run.getCurrentRepetition()));
        String escaped = Markdown.escape(text);
        String shown = escaped.replaceAll("https?://[^\\s<>]*", "u");
        assertThat(shown.replaceAll("\\\\[^0-9A-Za-z\\s]", ""))
                .as(escaped)
                .doesNotContain("*", "~", "`", "|", "<", ">", "[", "]", "#", "\\")
                .doesNotContainPattern("(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");
        assertThat(unescaped(escaped).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    private static String unescaped(String text) {
        // an address stays as it is, everything else loses its backslashes
        return Pattern.compile("(https?://[^\\s<>]*)|\\\\([^0-9A-Za-z\\s])")
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(1) == null ? found.group(2) : found.group(1)));
    }

    @Test
    void aTextIsCutOnlyWhereItDoesNotFitOnceEscaped() {
        assertThat(Markdown.fit("a*bcdefg", 10)).isEqualTo("a\\*bcdefg");
        assertThat(Markdown.fit("a*bcdefgh", 10)).isEqualTo("a\\*bcdefgh");
        assertThat(Markdown.fit("a*bcdefghi", 10)).isEqualTo("a\\*bcdefg…");
        assertThat(Markdown.fit("abcdefgh*", 9)).isEqualTo("abcdefg…");
    }

    @Test
    void ordinaryNamesAndAddressesStayAsTheyAre() {
        for (String text : new String[] {
            "SEV1_CRITICAL", "redis_prod-1 (eu-west)", "see https://e.com/a_b/*c*?d=[1]#_e now", "10:30, 50 % + 1 = @x"
        }) {
            assertThat(Markdown.escape(text)).isEqualTo(text);
        }
    }

    @Test
    void anAddressInAnglesStaysALinkOfItsOwn() {
        assertThat(Markdown.escape("<https://e.com/a_b>")).isEqualTo("\\<https://e.com/a_b \\>");
    }

    @Test
    void whatWouldBeMarkupIsShownAsItIs() {
        assertThat(Markdown.escape("**b** _i_ <@123> [x](https://e.com) `c` ||s||"))
                .isEqualTo("\\*\\*b\\*\\* \\_i\\_ \\<@123\\> \\[x\\](https://e.com) \\`c\\` \\|\\|s\\|\\|");
    }

    @Test
    void nothingButBlanksIsNothing() {
        assertThat(Markdown.fit(" \u00a0\u2003\n\t", 10)).isEmpty();
        assertThat(Markdown.fit("x", 0)).isEmpty();
    }
}
