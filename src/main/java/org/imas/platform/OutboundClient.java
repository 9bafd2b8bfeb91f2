package org.imas.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Sets up the Apache client for {@link Outbound} and reads its answers. */
final class OutboundClient {

    /** Held here because the JDK forgets the level of a logger nobody refers to. */
    private static final java.util.logging.Logger QUIET = java.util.logging.Logger.getLogger("org.apache.hc");

    static {
        // at its finest levels the client writes every header, and so every token, into the log
        QUIET.setLevel(java.util.logging.Level.INFO);
    }

    /** Not a limit: each provider has its own, and one that hangs must not take the connections of another to its host. */
    private static final int MAX_CONNECTIONS = 1_000;

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final TimeValue IDLE_CHECK = TimeValue.ofMilliseconds(500);
    private static final TimeValue LIFETIME = TimeValue.ofMinutes(2);
    private static final String CONNECTED = "imas.connected";

    private OutboundClient() {}

    static CloseableHttpClient create(AddressGuard guard) {
        return HttpClients.custom()
                .setConnectionManager(connections(guard))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofSeconds(30))
                // whatever fails before this point was never sent
                .addExecInterceptorAfter(ChainElement.CONNECT.name(), "connected", (request, scope, chain) -> {
                    scope.clientContext.setAttribute(CONNECTED, true);
                    return chain.proceed(request, scope);
                })
                .build();
    }

    static boolean connected(HttpContext context) {
        return context.getAttribute(CONNECTED) != null;
    }

    private static PoolingHttpClientConnectionManager connections(AddressGuard guard) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedResolver(guard))
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS)
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(CONNECT).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(Timeout.ofSeconds(10))
                        .setValidateAfterInactivity(IDLE_CHECK)
                        .setTimeToLive(LIFETIME)
                        .build())
                .build();
    }

    /** Reads an answer and gives its connection back, or drops it where the answer was not read to its end. */
    static OutboundResponse read(ClassicHttpResponse response, int max) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        try {
            return new OutboundResponse(response.getCode(), headers, body(response.getEntity(), max));
        } finally {
            Closer.closeQuietly(response);
        }
    }

    private static String body(@Nullable HttpEntity entity, int max) throws IOException {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        if (entity != null) {
            readStart(entity.getContent(), start, max);
        }
        return start.toString(StandardCharsets.UTF_8);
    }

    private static void readStart(InputStream content, ByteArrayOutputStream start, int max) {
        byte[] chunk = new byte[8 * 1024];
        try {
            int read = content.read(chunk);
            while (read >= 0 && start.size() < max) {
                start.write(chunk, 0, Math.min(read, max - start.size()));
                read = content.read(chunk);
            }
        } catch (IOException brokenOff) {
            // the status has been said, and counts; what came of the body is kept
        }
    }

    /** Checks the very addresses that are connected to, so that no second look-up can slip past. */
    private record GuardedResolver(AddressGuard guard) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            try {
                return guard.resolve(host);
            } catch (OutboundRefusedException refused) {
                UnknownHostException wrapped = new UnknownHostException(host);
                wrapped.initCause(refused);
                throw wrapped;
            }
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
