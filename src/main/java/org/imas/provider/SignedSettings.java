package org.imas.provider;

import java.time.Instant;

/** Settings by which a request that comes in from the service can be told from a forged one. */
public interface SignedSettings {

    /**
     * What came in.
     *
     * @param signature as the service's header has it
     * @param timestamp the same
     * @param body as it came, in UTF-8
     */
    record Signed(String signature, String timestamp, String body) {}

    /** Whether the service made it, and not long before that time; never where nothing was set to tell that by. */
    boolean verifies(Signed request, Instant now);
}
