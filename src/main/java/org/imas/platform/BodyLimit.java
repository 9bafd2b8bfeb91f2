package org.imas.platform;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a request body over the limit, by its stated length or as soon as it has read too much. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {

    /** What PagerDuty takes; it is read before it is known who sends it. */
    private static final long EVENT = 524_288;

    private static final Pattern FIRST_SLASH = Pattern.compile("^/");

    @Inject
    @ConfigProperty(name = "imas.http.max-body-bytes")
    private long usual;

    @Inject
    @ConfigProperty(name = "imas.configuration.max-bytes")
    private long configuration;

    @Inject
    @ConfigProperty(name = "imas.alerts.max-bytes")
    private long alerts;

    @Override
    public void filter(ContainerRequestContext request) {
        // Jersey leaves the first slash away, RESTEasy does not
        long limit = limit(FIRST_SLASH.matcher(request.getUriInfo().getPath()).replaceFirst(""));
        if (request.getLength() > limit) {
            throw new Refusal(Problem.tooLarge(limit));
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream(), limit));
        }
    }

    private long limit(String path) {
        if (path.startsWith("configuration/")) {
            return configuration;
        }
        if (path.startsWith("alerts/pagerduty/")) {
            return Math.min(alerts, EVENT);
        }
        return path.startsWith("alerts/") ? alerts : usual;
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long read;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = super.read(into, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int some) {
            read += some;
            if (read > limit) {
                throw new Refusal(Problem.tooLarge(limit));
            }
        }
    }
}
