package org.imas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Where deliveries arrive: notes when, answers 200 at once; can be down, or hang on a path. */
final class Receiver implements AutoCloseable {

    private static final byte[] TAKEN =
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final List<Flight> flights = new CopyOnWriteArrayList<>();
    private final AtomicInteger hung = new AtomicInteger();
    private final int port;
    private volatile ServerSocket server;

    Receiver(int port) {
        this.port = port;
        up();
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** From now on arrivals are looked for in this flight too. */
    Flight expect(Flight flight) {
        flights.add(0, flight);
        return flight;
    }

    void forget(Flight flight) {
        flights.remove(flight);
    }

    /** Requests to this path are read and never answered. */
    void hang(String path) {
        hanging.add(path);
    }

    /** Answers again; whoever still waits for an answer is cut off. */
    void recover() {
        hanging.clear();
        cutOff();
    }

    int hungCount() {
        return hung.get();
    }

    /** Connections are refused, those that there are break off. */
    void down() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cutOff();
    }

    void up() {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            server = opened;
            start(() -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can listen on port " + port, e);
        }
    }

    private void cutOff() {
        connections.forEach(Receiver::closeQuietly);
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket socket = opened.accept();
                socket.setTcpNoDelay(true);
                connections.add(socket);
                start(() -> serve(socket));
            } catch (IOException e) {
                // closed, or the caller was gone already
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Wire wire = new Wire(socket.getInputStream());
            while (wire.next()) {
                long now = System.nanoTime();
                if (hanging.contains(wire.path())) {
                    hung.incrementAndGet();
                    continue;
                }
                socket.getOutputStream().write(TAKEN);
                note(wire.number(), now);
            }
        } catch (IOException e) {
            // the caller gave up, or we did
        } finally {
            connections.remove(socket);
        }
    }

    private void note(int number, long at) {
        for (Flight flight : flights) {
            if (flight.arrived(number, at)) {
                return;
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "receiver");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone
        }
    }

    @Override
    public void close() {
        down();
    }
}
