package org.imas.provider.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.imas.platform.Fault;
import org.imas.provider.Message;

/** Which headers an operator may add to a webhook call. */
final class WebhookHeaders {

    /** Stays the same over all attempts at one delivery, so that a receiver can drop what it has seen. */
    static final String DELIVERY = "X-IMAS-Delivery";

    // they frame the message or the connection; whoever sets them breaks or smuggles requests
    private static final Set<String> RESERVED = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "proxy-connection",
            "upgrade",
            "te",
            "trailer",
            "expect",
            "http2-settings",
            DELIVERY.toLowerCase(Locale.ROOT),
            Signature.HEADER.toLowerCase(Locale.ROOT));

    // RFC 9110, 5.1 and 5.5
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");

    private WebhookHeaders() {}

    /** Ours, and the operator's over them. */
    static Map<String, String> of(Message message, WebhookCall call) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(DELIVERY, message.deliveryId().toString());
        if (!call.body().isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        call.headers().forEach((name, value) -> {
            headers.keySet().removeIf(name::equalsIgnoreCase);
            headers.put(name, value);
        });
        return headers;
    }

    /** A header whatever its case, as names have none. */
    static Optional<String> find(Map<String, String> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static List<Fault> faults(Map<String, String> headers) {
        return headers.entrySet().stream()
                .flatMap(header -> reason(header.getKey(), header.getValue())
                        .map(reason -> new Fault("headers." + header.getKey(), reason))
                        .stream())
                .toList();
    }

    private static Optional<String> reason(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("is not a header name");
        }
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of("is set by the hub itself");
        }
        return VALUE.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("must be printable ASCII on one line: nothing else arrives unchanged in a header");
    }
}
