package org.imas.provider.email;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imas.platform.Fault;

/** Which mail settings can work. */
final class EmailRules {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,253}");

    private EmailRules() {}

    static List<Fault> faults(EmailProvider.Settings settings) {
        List<Fault> faults = new ArrayList<>();
        if (settings.host() != null && !HOST.matcher(settings.host()).matches()) {
            faults.add(new Fault("host", "must be a host name or address alone"));
        }
        if (settings.useTls() && settings.useSsl()) {
            faults.add(new Fault("use_ssl", "excludes use_tls, which is true unless set to false"));
        }
        if ((settings.username() == null) != (settings.password() == null)) {
            faults.add(new Fault(
                    settings.username() == null ? "username" : "password", "is required where the other is given"));
        }
        if (settings.host() == null && settings.username() != null) {
            faults.add(new Fault("host", "is required where a user is given: the server's session has its own"));
        }
        if (settings.fromEmail() != null
                && Addresses.parse(settings.fromEmail()).isEmpty()) {
            faults.add(new Fault("from_email", "must be one e-mail address"));
        }
        return faults;
    }

    /** The first of those who may sign that is an address. */
    static Optional<InternetAddress> sender(
            EmailProvider.Settings settings, Session session, Optional<String> fallback) {
        return Stream.of(
                        Optional.ofNullable(settings.fromEmail()),
                        Optional.ofNullable(settings.username()),
                        Optional.ofNullable(session.getProperty("mail.from")),
                        fallback)
                .flatMap(Optional::stream)
                .flatMap(text -> Addresses.parse(text).stream())
                .findFirst();
    }
}
