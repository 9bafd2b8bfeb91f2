package org.imas.provider.ovhsms;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imas.provider.Brand;
import org.imas.provider.Notice;
import org.imas.provider.Text;
import org.imas.provider.Wording;

/** What is to be said, line by line; an empty one is left out. */
record SmsLines(String head, String title, String service, String link) {

    private static final Wording WORDS = Wording.ENGLISH;
    private static final Pattern HALF_A_PAIR = Pattern.compile("\\p{Cs}");

    static SmsLines of(Notice notice, Brand brand, OvhSmsProvider.Settings settings) {
        String emoji = settings.emoji() ? WORDS.emoji(notice) + " " : "";
        SmsLines lines = new SmsLines(
                clean(emoji + brand.mark() + " " + notice.severity()),
                clean(WORDS.headline(notice)),
                clean(WORDS.text("label.service") + ": " + notice.service()),
                link(notice));
        return OvhRules.maySendLinks(settings.sender()) ? lines : lines.withoutContactDetails();
    }

    /** The same with one line more, where to acknowledge. */
    SmsLines offering(String acknowledge) {
        String line = WORDS.text("sms.acknowledge", URI.create(acknowledge).toASCIIString());
        return new SmsLines(head, title, service, link.isEmpty() ? line : link + "\n" + line);
    }

    /** The same in the 7-bit alphabet, if it can be read there. */
    Optional<SmsLines> gsm() {
        GsmText first = GsmText.of(head);
        GsmText second = GsmText.of(title);
        GsmText third = GsmText.of(service);
        return Stream.of(first, second, third).allMatch(GsmText::isReadable)
                ? Optional.of(new SmsLines(first.text(), second.text(), third.text(), link))
                : Optional.empty();
    }

    SmsLines withTitle(String other) {
        return new SmsLines(head, other, service, link);
    }

    SmsLines withoutLink() {
        return new SmsLines(head, title, service, "");
    }

    String text() {
        return Stream.of(head, title, service, link)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private SmsLines withoutContactDetails() {
        return new SmsLines(
                ContactDetails.without(head), ContactDetails.without(title), ContactDetails.without(service), "");
    }

    private static String clean(String text) {
        return HALF_A_PAIR.matcher(Text.oneLine(text)).replaceAll("");
    }

    private static String link(Notice notice) {
        String link = notice.links().incident();
        return link != null && Text.isLink(link) ? URI.create(link).toASCIIString() : "";
    }
}
