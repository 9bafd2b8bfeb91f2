package org.imas.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The least that keeps the promise "answered 201 is delivered": a row, a commit, the answer, the call, the outcome in
 * the row. No routing, no providers, no retries but at the next start. What it is compared with: the hub.
 */
final class Relay {

    private static final int HANDLERS = 64;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<RelayRows.Row> accepted = new LinkedBlockingQueue<>();
    private final AtomicLong nextId;
    private final URI receiver;
    private final Semaphore inFlight;
    private final GroupCommit<RelayRows.Row> incoming;
    private final GroupCommit<RelayRows.Outcome> outgoing;

    private Relay(RelayRows rows, URI receiver, int group, int inFlight) throws SQLException {
        this.receiver = receiver;
        this.inFlight = new Semaphore(inFlight);
        this.nextId = new AtomicLong(rows.lastId());
        this.incoming = new GroupCommit<>("incoming", group, rows.inserts());
        this.outgoing = new GroupCommit<>("outgoing", group, rows.updates());
    }

    /** Port, database, address of the receiver, how many rows in one commit, how many calls under way. */
    public static void main(String[] arguments) throws Exception {
        var rows = new RelayRows(arguments[1]);
        var relay = new Relay(
                rows, URI.create(arguments[2]), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        relay.accepted.addAll(rows.pending());
        Thread sender = new Thread(relay::sendForEver, "sender");
        sender.setDaemon(true);
        sender.start();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(address, 1_000);
        server.setExecutor(Executors.newFixedThreadPool(HANDLERS));
        server.createContext("/incidents", relay::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var row = new RelayRows.Row(nextId.incrementAndGet(), body);
            incoming.add(row).join();
            accepted.add(row);
            byte[] answer = ("{\"id\":" + row.id() + "}").getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private void sendForEver() {
        try {
            while (true) {
                RelayRows.Row row = accepted.take();
                inFlight.acquire();
                send(row);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(RelayRows.Row row) {
        HttpRequest request = HttpRequest.newBuilder(receiver)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(row.body()))
                .build();
        http.sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            inFlight.release();
            boolean delivered = failure == null && answer.statusCode() / 100 == 2;
            outgoing.add(new RelayRows.Outcome(row.id(), delivered ? "DELIVERED" : "FAILED"));
        });
    }
}
