package org.imas.provider.ovhsms;

import java.util.Optional;
import org.imas.provider.Brand;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Text;

/**
 * The text of a message as it is sent and paid for.
 *
 * @param segments how many parts it is sent in: one credit each
 * @param units how long it is, in the units of its coding
 */
public record SmsText(String text, SmsCoding coding, int segments, int units) {

    /** In the 7-bit alphabet if it can be read there, within the parts that the settings allow. */
    public static SmsText of(Notice notice, Brand brand, OvhSmsProvider.Settings settings) {
        return of(SmsLines.of(notice, brand, settings), settings);
    }

    /** The same with where to acknowledge, if that costs one part more at most and shortens nothing. */
    public static SmsText of(Message message, OvhSmsProvider.Settings settings) {
        SmsLines lines = SmsLines.of(message.notice(), message.brand(), settings);
        SmsText plain = of(lines, settings);
        String acknowledge = message.offers().acknowledge();
        if (acknowledge == null || !Text.isLink(acknowledge) || !OvhRules.maySendLinks(settings.sender())) {
            return plain;
        }
        SmsLines offering = lines.offering(acknowledge);
        SmsText whole =
                of(plain.coding() == SmsCoding.GSM7 ? offering.gsm().orElse(offering) : offering, plain.coding());
        return whole.segments() <= Math.min(settings.maxSegments(), plain.segments() + 1) ? whole : plain;
    }

    private static SmsText of(SmsLines lines, OvhSmsProvider.Settings settings) {
        Optional<SmsLines> gsm = settings.emoji() ? Optional.empty() : lines.gsm();
        return gsm.isPresent()
                ? fitted(gsm.get(), SmsCoding.GSM7, settings.maxSegments())
                : fitted(lines, SmsCoding.UCS2, settings.maxSegments());
    }

    /** The title gives way first; where even nothing of it is short enough, the link: half of one leads nowhere. */
    private static SmsText fitted(SmsLines lines, SmsCoding coding, int max) {
        return shortened(lines, coding, max)
                .or(() -> shortened(lines.withoutLink(), coding, max))
                .orElseGet(() -> cut(lines.withTitle("").withoutLink().text(), coding, max));
    }

    private static Optional<SmsText> shortened(SmsLines lines, SmsCoding coding, int max) {
        SmsText whole = of(lines.text(), coding);
        if (whole.segments() <= max) {
            return Optional.of(whole);
        }
        int room = coding.units(lines.title()) - (whole.units() - coding.capacity(max));
        // pairs that do not fall on borders take a little more than counted
        for (int units = room; units > 0; units--) {
            String title = coding.cut(lines.title(), units);
            SmsText text = of(lines.withTitle(isEllipsis(title) ? "" : title).text(), coding);
            if (text.segments() <= max) {
                return Optional.of(text);
            }
        }
        SmsText untitled = of(lines.withTitle("").text(), coding);
        return untitled.segments() <= max ? Optional.of(untitled) : Optional.empty();
    }

    private static SmsText cut(String text, SmsCoding coding, int max) {
        int units = coding.capacity(max);
        SmsText result = of(coding.cut(text, units), coding);
        while (result.segments() > max) {
            units--;
            result = of(coding.cut(text, units), coding);
        }
        return result;
    }

    private static SmsText of(SmsLines lines, SmsCoding coding) {
        return of(lines.text(), coding);
    }

    private static boolean isEllipsis(String text) {
        return text.equals(Text.ELLIPSIS) || text.equals("...");
    }

    private static SmsText of(String text, SmsCoding coding) {
        return new SmsText(text, coding, coding.segments(text), coding.units(text));
    }
}
