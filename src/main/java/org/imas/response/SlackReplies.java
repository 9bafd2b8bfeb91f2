package org.imas.response;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.imas.platform.Json;
import org.imas.platform.NotConnectedException;
import org.imas.platform.Outbound;
import org.imas.platform.OutboundRequest;
import org.imas.platform.OutboundResponse;
import org.imas.platform.Workers;

/** Tells whoever pressed a button, and nobody else, what became of it; a courtesy: it is neither stored nor repeated. */
@ApplicationScoped
public class SlackReplies {

    private static final System.Logger LOG = System.getLogger(SlackReplies.class.getName());

    /** Source: docs.slack.dev, "Handling user interaction", response_url; the second is for governments. */
    private static final Set<String> HOSTS = Set.of("hooks.slack.com", "hooks.slack-gov.com");

    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json; charset=utf-8");
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int ANSWER = 1024;

    /** Waiting at a time: further ones are left out, as Slack does not answer then. */
    private static final int MOST = 100;

    @Inject
    private Outbound outbound;

    @Inject
    private Workers workers;

    private final Semaphore places = new Semaphore(MOST);
    private ExecutorService pool;

    @PostConstruct
    void open() {
        pool = workers.pool("imas-replies", 1);
    }

    /** Without waiting for it, and whatever comes of it. */
    void soon(String replyTo, String text) {
        if (isSlack(replyTo) && places.tryAcquire()) {
            try {
                pool.execute(() -> {
                    try {
                        send(replyTo, text);
                    } finally {
                        places.release();
                    }
                });
            } catch (RuntimeException ending) {
                places.release();
            }
        }
    }

    /** Logs no address: it is a secret for half an hour. */
    void send(String replyTo, String text) {
        if (!isSlack(replyTo)) {
            return;
        }
        String body = Json.object()
                .add("response_type", "ephemeral")
                .add("replace_original", false)
                .add("text", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .build()
                .toString();
        try {
            OutboundResponse answer =
                    outbound.send(new OutboundRequest("POST", URI.create(replyTo), HEADERS, body, TIMEOUT, ANSWER));
            if (answer.status() / 100 != 2) {
                failed("http-" + answer.status());
            }
        } catch (NotConnectedException e) {
            failed("not-connected");
        } catch (IOException | RuntimeException e) {
            failed(e.getClass().getSimpleName());
        }
    }

    private static void failed(String reason) {
        LOG.log(System.Logger.Level.WARNING, "event=slack-reply-failed reason=" + reason);
    }

    /** The payload names it: signed or not, nobody makes us call another place by it. */
    static boolean isSlack(String address) {
        try {
            URI uri = new URI(address);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && HOSTS.contains(uri.getHost())
                    && uri.getRawUserInfo() == null
                    && (uri.getPort() == -1 || uri.getPort() == 443);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
