package org.imas.platform;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * One HTTP call to the outside; the body goes out in UTF-8.
 *
 * @param timeout bounds the wait for each of connection and answer
 * @param maxAnswer how many bytes of the answer are read; the rest is dropped
 */
public record OutboundRequest(
        String method, URI uri, Map<String, String> headers, String body, Duration timeout, int maxAnswer) {

    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    /** Enough for what people look at; a hostile answer has no end. */
    public static final int DEFAULT_MAX_ANSWER = 64 * 1024;

    public OutboundRequest(String method, URI uri, Map<String, String> headers, String body, Duration timeout) {
        this(method, uri, headers, body, timeout, DEFAULT_MAX_ANSWER);
    }
}
