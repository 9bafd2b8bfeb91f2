package org.imas.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Tells a caller to come again later, and when. */
public final class Later {

    private static final Duration ALMOST = Duration.ofSeconds(1).minusNanos(1);

    private Later() {}

    /** Whole seconds, so that nobody comes a moment too soon. */
    public static Response tooMany(Problem problem, Duration wait) {
        return Response.status(Response.Status.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, seconds(wait))
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** For the header Retry-After: rounded up. */
    public static long seconds(Duration wait) {
        return Math.max(1, wait.plus(ALMOST).toSeconds());
    }
}
