package org.imas.provider.ovhsms;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imas.platform.Fault;
import org.imas.provider.WebAddress;
import org.jspecify.annotations.Nullable;

/** What OVH takes; sources: its SMS FAQ, the schema of its SMS API, and the endpoints in its own clients. */
final class OvhRules {

    /** One message, however many credits it is: 918 characters in the 7-bit alphabet (OVH SMS FAQ). */
    static final int MAX_SEGMENTS = 6;

    /** The longest name of a sender (ovhtelecom.fr, api-sms). */
    static final int MAX_SENDER = 11;

    /** Minutes; OVH's own is 2880. A phone that comes back later than that gets no alarm of the past. */
    static final int VALIDITY = 120;

    private static final Map<String, String> BASES = Map.of(
            "eu", "https://eu.api.ovh.com/1.0",
            "ca", "https://ca.api.ovh.com/1.0",
            "us", "https://api.us.ovhcloud.com/1.0");

    // spaces occur in validated names
    private static final Pattern NAME =
            Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9](?:[A-Za-z0-9 ]{0," + (MAX_SENDER - 2) + "}[A-Za-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}");
    private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private OvhRules() {}

    /** Where the API is, without a slash at the end. */
    static String base(OvhSmsProvider.Settings settings) {
        URI other = settings.apiBaseUrl();
        return other == null
                ? Objects.requireNonNull(BASES.get(settings.region()))
                : other.toString().replaceAll("/+$", "");
    }

    /** From a short number or none at all, a text with a link is refused (OVH SMS FAQ; php-ovh#156). */
    static boolean maySendLinks(@Nullable String sender) {
        return sender != null && NAME.matcher(sender).matches();
    }

    static List<Fault> faults(OvhSmsProvider.Settings settings) {
        List<Fault> faults = new ArrayList<>();
        Stream.of(
                        key("application_key", settings.applicationKey()),
                        key("application_secret", settings.applicationSecret()),
                        key("consumer_key", settings.consumerKey()),
                        sender(settings.sender()),
                        address(settings.apiBaseUrl()))
                .forEach(faults::addAll);
        if (!SERVICE.matcher(settings.serviceName()).matches()) {
            faults.add(new Fault("service_name", "must be the name of an SMS account, such as sms-xx12345-1"));
        }
        if (PhoneNumbers.region(settings.defaultCountry()).isEmpty()) {
            faults.add(new Fault("default_country", "must be a country such as FR, or a calling code such as +33"));
        }
        return faults;
    }

    private static List<Fault> key(String field, String value) {
        return KEY.matcher(value).matches()
                ? List.of()
                : List.of(new Fault(field, "must be printable ASCII without spaces"));
    }

    private static List<Fault> sender(@Nullable String sender) {
        return sender == null
                        || NAME.matcher(sender).matches()
                        || NUMBER.matcher(sender).matches()
                ? List.of()
                : List.of(new Fault(
                        "sender", "must be at most " + MAX_SENDER + " letters and digits, or a telephone number"));
    }

    private static List<Fault> address(@Nullable URI address) {
        if (address == null) {
            return List.of();
        }
        return address.getRawQuery() == null
                ? WebAddress.faults("api_base_url", address)
                : List.of(new Fault("api_base_url", "must not have a query"));
    }
}
