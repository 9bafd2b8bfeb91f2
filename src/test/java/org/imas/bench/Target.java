package org.imas.bench;

import java.nio.charset.StandardCharsets;

/**
 * Where incidents are posted, and what is posted.
 *
 * @param request the bytes of one request, all but its number
 * @param numberAt where the digits of the number belong
 */
record Target(int port, byte[] request, int numberAt) {

    /** What stands before the number wherever it turns up. */
    static final String MARK = "bench#";

    static final int DIGITS = 9;

    private static final String TITLE = MARK + "0".repeat(DIGITS);

    /** The body must hold the title once. */
    static Target of(int port, String path, String token, String service) {
        String body = "{\"title\":\"" + TITLE + "\",\"description\":\"Latency of checkout is above two seconds\","
                + "\"service\":\"" + service + "\",\"severity\":\"SEV3_MEDIUM\"}";
        String request = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        return new Target(port, request.getBytes(StandardCharsets.US_ASCII), request.indexOf(TITLE) + MARK.length());
    }

    /** The same to another caller of {@link #number}. */
    Target copy() {
        return new Target(port, request.clone(), numberAt);
    }

    void number(int number) {
        int rest = number;
        for (int i = numberAt + DIGITS - 1; i >= numberAt; i--) {
            request[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
