package org.imas.platform;

import java.util.Map;
import java.util.Optional;

/** What the outside answered; header names in lower case, the body cut at a bound. */
public record OutboundResponse(int status, Map<String, String> headers, String body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
