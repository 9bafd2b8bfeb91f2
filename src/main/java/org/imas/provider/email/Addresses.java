package org.imas.provider.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.imas.provider.Text;
import org.jspecify.annotations.Nullable;

/** Mail addresses that can be nothing but one address. */
final class Addresses {

    private Addresses() {}

    /** The address, if the text is exactly one and nothing else. */
    static Optional<InternetAddress> parse(@Nullable String text) {
        if (text == null || !Text.oneLine(text).equals(text)) {
            return Optional.empty();
        }
        try {
            InternetAddress address = new InternetAddress(text, true);
            return !address.isGroup() && text.equals(address.getAddress()) && text.contains("@")
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (AddressException malformed) {
            return Optional.empty();
        }
    }

    static InternetAddress named(InternetAddress address, String name) {
        try {
            return new InternetAddress(address.getAddress(), Text.oneLine(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String domain(InternetAddress address) {
        String text = address.getAddress();
        return text.substring(text.lastIndexOf('@') + 1);
    }
}
