package org.imas.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Slack, Discord, OVH and ntfy as far as a test message goes: each answers what it answers to a good one. */
final class RemoteServices implements AutoCloseable {

    private final HttpServer server;
    private final List<String> calls = new CopyOnWriteArrayList<>();

    RemoteServices() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** Method, path and body of each call. */
    List<String> calls() {
        return calls;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(exchange.getRequestMethod() + " " + path + " " + body);
            byte[] said = said(path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
        }
    }

    private static String said(String path) {
        if (path.endsWith("/auth/time")) {
            return String.valueOf(Instant.now().getEpochSecond());
        }
        if (path.contains("/sms/")) {
            return "{\"ids\":[1],\"totalCreditsRemoved\":1,\"validReceivers\":[\"+33612345678\"],\"invalidReceivers\":[]}";
        }
        if (path.contains("/webhooks/")) {
            return "{\"id\":\"123456789012345678\",\"channel_id\":\"234567890123456789\"}";
        }
        return path.endsWith("/chat.postMessage")
                ? "{\"ok\":true,\"channel\":\"C0123456789\",\"ts\":\"1.2\"}"
                : "{\"id\":\"abc\",\"event\":\"message\",\"topic\":\"ops\"}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
