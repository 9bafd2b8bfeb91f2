package org.imas.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** A receiver on a real socket: keeps what arrives, and answers 200 unless told otherwise for a path. */
public final class Sink implements AutoCloseable {

    private final HttpServer server;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Integer>> planned = new ConcurrentHashMap<>();

    /** One request as it came. */
    public record Arrival(Instant at, String method, String path, Map<String, List<String>> headers, String body) {}

    public Sink() {
        this(0);
    }

    public Sink(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/", this::take);
        server.start();
    }

    public String url(String path) {
        return "http://localhost:" + port() + path;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The next requests to this path are answered with these statuses, then 200 again. */
    public void answer(String path, Integer... statuses) {
        planned.put(path, new ArrayDeque<>(List.of(statuses)));
    }

    public List<Arrival> at(String path) {
        return arrivals.stream().filter(arrival -> arrival.path().equals(path)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = body(exchange);
            arrivals.add(new Arrival(
                    Instant.now(), exchange.getRequestMethod(), path, Map.copyOf(exchange.getRequestHeaders()), body));
            exchange.sendResponseHeaders(status(path), -1);
        }
    }

    /** In a format of bytes, each is a character. */
    private static String body(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        boolean bytes =
                "application/x-protobuf".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        try (InputStream body = zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            return new String(body.readAllBytes(), bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        }
    }

    private int status(String path) {
        Queue<Integer> statuses = planned.get(path);
        if (statuses == null) {
            return 200;
        }
        synchronized (statuses) {
            Integer next = statuses.poll();
            return next == null ? 200 : next;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
