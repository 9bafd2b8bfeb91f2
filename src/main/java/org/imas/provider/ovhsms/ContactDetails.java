package org.imas.provider.ovhsms;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Takes out of a text what OVH refuses to send from a short number: "cannot send contact information with shortcode"
 * (php-ovh#156). What exactly it looks for is not published, so this is wide: links, names of hosts, e-mail addresses
 * and telephone numbers.
 */
final class ContactDetails {

    private static final Pattern LINK = Pattern.compile("(?i)\\S*://\\S*|www\\.\\S*");
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\d)(?:\\+|00)[1-9][\\d .()-]{6,}\\d|(?<![\\d.-])0[1-9](?:[ .-]?\\d\\d){4}(?![\\d])");
    private static final Pattern DOT_IN_NAME = Pattern.compile("(?<=[\\p{L}\\p{N}_-])\\.(?=\\p{L}{2})");

    private ContactDetails() {}

    static String without(String text) {
        // a full-width dot or slash becomes a plain one on its way to the 7-bit alphabet
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String unlinked = LINK.matcher(plain).replaceAll("(link)");
        String numberless = NUMBER.matcher(unlinked).replaceAll("(number)");
        return DOT_IN_NAME.matcher(numberless).replaceAll(" ").replaceAll("\\s*@\\s*", " at ");
    }
}
