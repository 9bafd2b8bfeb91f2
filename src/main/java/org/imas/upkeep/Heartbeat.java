package org.imas.upkeep;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.platform.Outbound;
import org.imas.platform.OutboundRequest;

/** Tells a watcher outside that all is well; it raises the alarm when it hears nothing. The address is a secret. */
@ApplicationScoped
public class Heartbeat {

    private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());
    private static final String KEY = "imas.audit.heartbeat-url";
    private static final int MAX_ANSWER = 1_024;
    private static final int OK_FROM = 200;
    private static final int OK_TO = 299;

    @Inject
    @ConfigProperty(name = KEY)
    private Optional<String> configured;

    @Inject
    private Outbound outbound;

    @Inject
    private AuditMetrics metrics;

    private Optional<URI> address = Optional.empty();

    @PostConstruct
    void check() {
        address = configured.map(Heartbeat::address);
    }

    /** Calls once; that it fails is told to the log and the figures, and to nobody else. */
    void beat() {
        address.ifPresent(uri -> {
            String failure = call(uri);
            metrics.heartbeat(failure.isEmpty());
            if (!failure.isEmpty()) {
                LOG.log(System.Logger.Level.WARNING, "event=heartbeat-failed reason=\"" + failure + "\"");
            }
        });
    }

    private String call(URI uri) {
        try {
            int status = outbound.send(
                            new OutboundRequest("GET", uri, Map.of(), "", OutboundRequest.DEFAULT_TIMEOUT, MAX_ANSWER))
                    .status();
            return status >= OK_FROM && status <= OK_TO ? "" : "HTTP " + status;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    // the exception of the parser carries the text, and the text is a secret
    private static URI address(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new IllegalStateException(KEY + " is no http or https address");
    }
}
