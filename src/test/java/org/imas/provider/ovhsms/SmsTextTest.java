package org.imas.provider.ovhsms;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.commons.charset.GSMCharset;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imas.provider.Brand;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.imas.provider.SettingsForm;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTextTest {

    private static final String LINK = Notices.LINKS.incident();
    private static final String TAIL = "\nService: redis-prod\n" + LINK;
    private static final String HEAD = "[IMAS] SEV1_CRITICAL\n";

    /** What the lines around the title take: the brackets are two septets each. */
    private static final int AROUND = HEAD.length() + 2 + TAIL.length();

    private static SmsText text(Notice notice, int segments, boolean emoji) {
        var settings = Json.createObjectBuilder()
                .add("application_key", "a")
                .add("application_secret", "b")
                .add("consumer_key", "c")
                .add("service_name", "sms-x-1")
                .add("sender", "IMAS")
                .add("max_segments", segments)
                .add("emoji", emoji)
                .build();
        OvhSmsProvider.Settings bound = (OvhSmsProvider.Settings)
                SettingsForm.ofProvider(OvhSmsProvider.class).bind(settings);
        return SmsText.of(notice, new Brand("IMAS"), bound);
    }

    private static SmsText text(String title, int segments) {
        return text(Notices.of("TRIGGERED", title, ""), segments, false);
    }

    private static String title(String title) {
        return text(title, 3).text().lines().skip(1).findFirst().orElseThrow();
    }

    @Test
    void theTextIsTheDocumentedOne() {
        SmsText text = text("Redis Cluster Down", 3);
        assertThat(text.text()).isEqualTo(HEAD + "Redis Cluster Down" + TAIL);
        assertThat(text.coding()).isEqualTo(SmsCoding.GSM7);
        assertThat(text.units()).isEqualTo(text.text().length() + 2);
        assertThat(text.segments()).isEqualTo(1);
    }

    @Test
    void withAnEmojiTheWholeTextIsTwiceAsDear() {
        SmsText text = text(Notices.of("TRIGGERED"), 3, true);
        assertThat(text.text()).isEqualTo("🔴 " + HEAD + "Redis Cluster Down" + TAIL);
        assertThat(text.coding()).isEqualTo(SmsCoding.UCS2);
        assertThat(text.segments()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"ACKNOWLEDGED,Acknowledged", "MITIGATED,Mitigated", "RESOLVED,Resolved", "TEST,Test"})
    void laterNoticesSayWhatHappened(String event, String word) {
        assertThat(text(Notices.of(event), 3, false).text()).isEqualTo(HEAD + word + ": Redis Cluster Down" + TAIL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hôte “db‑1” — arrêté… | Hote \"db-1\" - arreté...",
                "cœur Œdipe ﬁn | coeur OEdipe fin",
                "é è ù à ò ì É Ç ä ö ü ñ ß Å ø | é è ù à ò ì É Ç ä ö ü ñ ß Å ø",
                "ç â ê î ô û ë ï À Ê | c a e i o u e i A E",
                "Łódź Český Đà Nẵng | Lodz Cesky Dà Nang",
                "a → b ≥ 5 × 3 ½ ™ 90° | a -> b >= 5 x 3 1/2 TM 90deg",
                "🔥 Redis 🔥 down ✅ | Redis down OK",
                "e\u0301te\u0301 | été",
                "100 € [a] {b} ~ ^ \\ ; | 100 € [a] {b} ~ ^ \\ ;",
                "１２３ ＡＢＣ | 123 ABC",
                "Redis узел down in Paris | Redis узел down in Paris"
            })
    void aTitleIsWrittenAsWellAsTheSevenBitsCan(String title, String written) {
        assertThat(title(title)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Сбой Redis", "数据库故障", "東京", "データベース", "🔥🔥", "قاعدة البيانات", "Βλάβη"})
    void aTitleThatWouldBeLostIsSentAsItIs(String title) {
        SmsText text = text(title, 3);
        assertThat(text.coding()).isEqualTo(SmsCoding.UCS2);
        assertThat(text.text()).isEqualTo(HEAD + title + TAIL);
    }

    @ParameterizedTest
    @CsvSource({"3, GSM7", "4, UCS2"})
    void aFewCharactersMayBeLostAndNoMore(int lost, SmsCoding coding) {
        SmsText text = text("The primary database of the shop: " + "д".repeat(lost), 3);
        assertThat(text.coding()).isEqualTo(coding);
        assertThat(text.text().contains("?")).isEqualTo(coding == SmsCoding.GSM7);
    }

    @ParameterizedTest
    @CsvSource({"159,1", "160,1", "161,2", "305,2", "306,2", "307,3", "458,3", "459,3", "460,4", "917,6", "918,6"})
    void sevenBitPartsTake160And153(int units, int segments) {
        SmsText text = text("x".repeat(units - AROUND), 6);
        assertThat(text.units()).isEqualTo(units);
        assertThat(text.segments()).isEqualTo(segments).isEqualTo(SmsCount.parts(text.text()));
        assertThat(text.text()).doesNotContain("...");
    }

    @ParameterizedTest
    @CsvSource({"69,1", "70,1", "71,2", "133,2", "134,2", "135,3", "201,3", "202,4", "401,6", "402,6"})
    void ucs2PartsTake70And67(int units, int segments) {
        Notice notice = new Notice(
                "TRIGGERED",
                1,
                Notices.INCIDENT,
                "abc12345",
                "я".repeat(units - HEAD.length() - "\nService: db".length()),
                "",
                "SEV1_CRITICAL",
                "TRIGGERED",
                "db",
                List.of(),
                java.util.Map.of(),
                Links.NONE,
                Notices.of("TRIGGERED").at(),
                null);
        SmsText text = text(notice, 6, false);
        assertThat(text.units()).isEqualTo(units);
        assertThat(text.segments()).isEqualTo(segments).isEqualTo(SmsCount.parts(text.text()));
    }

    @ParameterizedTest
    @CsvSource({"1,160", "2,306", "3,459", "6,918"})
    void theTitleIsShortenedToWhatIsAllowed(int segments, int units) {
        SmsText fits = text("x".repeat(units - AROUND), segments);
        assertThat(fits.text()).doesNotContain("...");
        SmsText cut = text("x".repeat(units - AROUND + 1), segments);
        assertThat(cut.units()).isEqualTo(units);
        assertThat(cut.segments()).isEqualTo(segments);
        assertThat(cut.text()).isEqualTo(HEAD + "x".repeat(units - AROUND - 3) + "..." + TAIL);
    }

    @Test
    void aPairNeverStandsAcrossABorder() {
        // septet 153 would be the escape of the euro sign
        String title = "x".repeat(152 - HEAD.length() - 2) + "€" + "x".repeat(160);
        SmsText text = text(title, 6);
        assertThat(text.units()).isGreaterThan(306);
        assertThat(SmsCount.gsm(text.text()).get(0)).hasSize(152);
        SmsText full = text(title.substring(0, title.length() - (text.units() - 306)), 6);
        assertThat(full.units()).isEqualTo(306);
        assertThat(full.segments()).isEqualTo(3);
    }

    @Test
    void aLinkThatDoesNotFitIsLeftOutWhole() {
        String longLink = "https://imas.example.com/" + "y".repeat(150);
        SmsText text = text(Notices.links(new Links(longLink, null, null, null)), 1, false);
        assertThat(text.text()).isEqualTo(HEAD + "Redis Cluster Down\nService: redis-prod");
    }

    @RepeatedTest(400)
    void whateverTheTitleTheTextFitsThePartsItPromises(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int max = 1 + random.nextInt(6);
        Notice n = Notices.of("TRIGGERED");
        Notice notice = new Notice(
                List.of("TRIGGERED", "RESOLVED", "TEST").get(random.nextInt(3)),
                1,
                n.incidentId(),
                n.shortId(),
                words(random, 500),
                "",
                "SEV1_CRITICAL",
                "TRIGGERED",
                random.nextInt(4) > 0 ? "redis-prod" : words(random, 120),
                List.of(),
                java.util.Map.of(),
                n.links(),
                n.at(),
                null);
        SmsText text = text(notice, max, random.nextInt(8) == 0);
        checked(text);
        assertThat(text.segments()).isLessThanOrEqualTo(max);
        assertThat(text.text()).contains("SEV1_CRITICAL");
        if (max > 2 && notice.service().equals("redis-prod")) {
            assertThat(text.text()).endsWith(TAIL);
        }
    }

    private static void checked(SmsText text) {
        List<byte[]> parts;
        if (text.coding() == SmsCoding.GSM7) {
            assertThat(GSMCharset.canRepresent(text.text())).as(text.text()).isTrue();
            parts = SmsCount.gsm(text.text());
            assertThat(parts)
                    .allSatisfy(part -> assertThat(part[part.length - 1]).isNotEqualTo((byte) 0x1b));
        } else {
            assertThat(text.text().codePoints()).allMatch(c -> Character.getType(c) != Character.SURROGATE);
            parts = SmsCount.ucs2(text.text());
            assertThat(parts).allSatisfy(part -> {
                String alone = new String(part, StandardCharsets.UTF_16BE);
                assertThat(alone.getBytes(StandardCharsets.UTF_16BE)).isEqualTo(part);
            });
        }
        assertThat(text.segments()).isEqualTo(parts.size());
        int unit = text.coding() == SmsCoding.GSM7 ? 1 : 2;
        assertThat(text.units())
                .isEqualTo(parts.stream().mapToInt(part -> part.length).sum() / unit);
    }

    /** Of one script mostly, so that both codings occur, with whatever else there is in Unicode between. */
    private static String words(Random random, int most) {
        List<String> usual = List.of("abc é ", "€[]{}~", "сбой ", "故障", "👨‍👩‍👧🔥", "ê…—“œ");
        String script = usual.get(random.nextInt(usual.size()));
        int wild = random.nextInt(3) == 0 ? 10 : 1000;
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(i -> random.nextInt(wild) == 0
                        ? anything(random)
                        : script.substring(random.nextInt(script.length())))
                .collect(Collectors.joining());
    }

    /** Half a pair as well. */
    private static String anything(Random random) {
        int bound = random.nextInt(4) == 0 ? 0x110000 : random.nextBoolean() ? 0x3000 : 0x10000;
        return new String(Character.toChars(random.nextInt(bound)));
    }

    @Test
    void theAlphabetIsThatOfTheStandard() {
        for (int c = 0; c <= 0xffff; c++) {
            boolean known = GSMCharset.canRepresent(Character.toString(c)) && c != '\r' && c != '\f' && c != 0x1b;
            assertThat(Gsm7.holds(c)).as("U+%04X", c).isEqualTo(known);
        }
    }

    @Test
    void oneEndlessCharacterIsCutAsWell() {
        SmsText text = text("я" + "\u0301".repeat(5000), 3);
        checked(text);
        assertThat(text.segments()).isEqualTo(3);
        assertThat(text.text()).endsWith(TAIL);
    }
}
