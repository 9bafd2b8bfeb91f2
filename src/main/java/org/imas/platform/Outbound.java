package org.imas.platform;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The only HTTP client of the application: sends one request once, to public addresses only, within bounds of time and
 * size. It follows no redirect, keeps no cookie and retries nothing. Logs nothing: a path may be a secret.
 */
@ApplicationScoped
public class Outbound {

    static final String AGENT = "IMAS-Manager/0.1.0";

    /** Connecting, sending and answering together may take this many times the timeout of one step. */
    static final int STEPS = 3;

    private final CloseableHttpClient client;
    private final Deadlines deadlines;

    /** For the proxy that the container puts in front. */
    @SuppressWarnings("NullAway")
    protected Outbound() {
        client = null;
        deadlines = null;
    }

    @Inject
    public Outbound(
            @ConfigProperty(name = "imas.outbound.allow-private", defaultValue = "false") boolean allowPrivate) {
        client = OutboundClient.create(new AddressGuard(allowPrivate));
        deadlines = new Deadlines();
    }

    @PreDestroy
    void stop() {
        deadlines.stop();
        client.close(CloseMode.IMMEDIATE);
    }

    /**
     * Sends one request, once.
     *
     * @throws NotConnectedException where no connection was made: nothing can have been sent
     * @throws OutboundRefusedException where the target is not allowed: nothing was sent
     * @throws IOException anything else: it may have been sent or not
     */
    public OutboundResponse send(OutboundRequest request) throws NotConnectedException, IOException {
        HttpUriRequestBase http = http(request);
        HttpClientContext context = HttpClientContext.create();
        Duration limit = request.timeout().multipliedBy(STEPS);
        Runnable inTime = deadlines.after(limit, http::cancel);
        try {
            return OutboundClient.read(client.executeOpen(null, http, context), request.maxAnswer());
        } catch (IOException | RuntimeException failure) {
            throw OutboundFailure.of(failure, request.uri().getHost(), OutboundClient.connected(context));
        } finally {
            inTime.run();
        }
    }

    private static HttpUriRequestBase http(OutboundRequest request) throws OutboundRefusedException {
        checked(request.uri());
        HttpUriRequestBase http = new HttpUriRequestBase(request.method(), request.uri());
        http.setHeader(HttpHeaders.USER_AGENT, AGENT);
        String trace = TraceContext.now();
        if (trace != null) {
            http.setHeader(TraceContext.HEADER, trace);
        }
        request.headers().forEach(http::setHeader);
        if (!request.body().isEmpty()) {
            http.setEntity(new ByteArrayEntity(request.body().getBytes(StandardCharsets.UTF_8), null));
        }
        Timeout timeout = Timeout.of(request.timeout());
        http.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(timeout)
                .setResponseTimeout(timeout)
                .setRedirectsEnabled(false)
                .build());
        return http;
    }

    private static void checked(URI uri) throws OutboundRefusedException {
        @Nullable String scheme = uri.getScheme();
        if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
            throw new OutboundRefusedException("only http and https addresses are called");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new OutboundRefusedException("the address must name a host, and no user");
        }
    }
}
