package org.imas.crash;

import jakarta.json.JsonObject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.imas.platform.Json;

/**
 * A webhook's receiver on a real socket that fails in every way a remote can: 500, no connection, slow, or taking the
 * message and hanging up. Written on sockets, because only so it knows what it took and what it answered.
 */
final class Receiver implements AutoCloseable {

    private static final int SLOW_MILLIS = 1_500;
    private static final int SHUT_MILLIS = 1_000;
    private static final int OPEN_MILLIS = 5_000;
    private static final int READ_MILLIS = 10_000;
    private static final int BACKLOG = 256;

    private final Arrivals arrivals = new Arrivals();
    private final Random chance;
    private final int port = Ports.free();
    private final ExecutorService hands = Executors.newCachedThreadPool();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private volatile ServerSocket door;

    Receiver(long seed) {
        chance = new Random(seed);
        open();
    }

    String url(String target) {
        return "http://localhost:" + port + "/" + target;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    private void open() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            door = socket;
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            hands.execute(() -> welcome(socket));
            later.schedule(this::shut, 1 + chance.nextInt(OPEN_MILLIS), TimeUnit.MILLISECONDS);
        } catch (IOException taken) {
            close(door);
            later.schedule(this::open, SHUT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** For a while nobody can connect; what is connected goes on. */
    private void shut() {
        close(door);
        later.schedule(this::open, 1 + chance.nextInt(SHUT_MILLIS), TimeUnit.MILLISECONDS);
    }

    private void welcome(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket guest = socket.accept();
                hands.execute(() -> serve(guest));
            } catch (IOException shut) {
                close(socket);
            }
        }
    }

    private void serve(Socket guest) {
        try {
            guest.setSoTimeout(READ_MILLIS);
            Arrivals.Arrival arrival = read(new BufferedInputStream(guest.getInputStream()));
            Behaviour behaviour = Behaviour.drawn(chance);
            arrivals.add(arrival, behaviour);
            Runnable end = () -> {
                arrivals.over(arrival);
                switch (behaviour) {
                    case TAKE, TAKE_SLOWLY -> answer(guest, "200 OK");
                    case FAIL -> answer(guest, "500 Internal Server Error");
                    case TAKE_AND_HANG_UP -> close(guest);
                }
            };
            if (behaviour == Behaviour.TAKE_SLOWLY) {
                later.schedule(end, 1 + chance.nextInt(SLOW_MILLIS), TimeUnit.MILLISECONDS);
            } else {
                end.run();
            }
        } catch (IOException gone) {
            close(guest); // its sender died before the request was complete: that is no arrival
        }
    }

    private static Arrivals.Arrival read(InputStream in) throws IOException {
        String target = line(in).split(" ", 3)[1].substring(1);
        String delivery = "";
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String name = header.substring(0, header.indexOf(':'));
            String value = header.substring(name.length() + 1).strip();
            if (name.equalsIgnoreCase("Content-Length")) {
                length = Integer.parseInt(value);
            } else if (name.equalsIgnoreCase("X-IMAS-Delivery")) {
                delivery = value;
            }
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length || delivery.isEmpty()) {
            throw new IOException("an incomplete request");
        }
        JsonObject notice = Json.parse(new String(body, StandardCharsets.UTF_8));
        return new Arrivals.Arrival(
                delivery, new Promise(notice.getString("incident_id"), target, notice.getInt("sequence")));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static void answer(Socket guest, String status) {
        try (guest) {
            guest.getOutputStream()
                    .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException killedMeanwhile) {
            // then the kill accounts for what comes of it
        }
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyGone) {
            // nothing is lost with it
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
        close(door);
        hands.shutdownNow();
    }
}
