package org.imas.platform;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** One HTTP call to the outside; the body goes out in UTF-8, {@code timeout} bounds the wait for each of connection and answer. */
public record OutboundRequest(String method, URI uri, Map<String, String> headers, String body, Duration timeout) {

    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
}
