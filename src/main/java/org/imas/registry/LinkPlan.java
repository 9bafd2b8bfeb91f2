package org.imas.registry;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** Whether messages have links to act by, where these lead, and how long they work. */
record LinkPlan(String publicUrl, boolean wanted, Duration lifetime) {

    static final LinkPlan NONE = new LinkPlan("", false, Duration.ofDays(7));

    private static final String PATH = "/api/v1/r/";
    private static final String AUTO = "auto";
    private static final String ALWAYS = "always";
    private static final Set<String> MODES = Set.of(AUTO, ALWAYS, "never");

    /** As configured; a wrong value is an exception. */
    static LinkPlan of(String publicUrl, String mode, Duration lifetime) {
        if (!MODES.contains(mode)) {
            throw new IllegalArgumentException("imas.response.links must be one of " + MODES);
        }
        if (lifetime.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("imas.response.lifetime must be an hour at least");
        }
        boolean wanted = mode.equals(ALWAYS) || (mode.equals(AUTO) && !onlyHere(publicUrl));
        String base = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        return new LinkPlan(base, wanted, lifetime);
    }

    /** A link to the reader's own machine would look as if it worked, on the phone in the night. */
    private static boolean onlyHere(String url) {
        String host = URI.create(url).getHost();
        return host == null
                || host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("[::1]");
    }

    String url(String token) {
        return publicUrl + PATH + token;
    }
}
