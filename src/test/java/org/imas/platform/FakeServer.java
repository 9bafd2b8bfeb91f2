package org.imas.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A server over a real socket that reads one HTTP request a connection and then does exactly what it is told. */
public final class FakeServer implements AutoCloseable {

    /** What to do once the request was read. */
    @FunctionalInterface
    public interface Reply {
        void to(Socket socket, String request) throws IOException, InterruptedException;
    }

    private final ServerSocket listening;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private volatile Reply reply = text("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");

    public FakeServer() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    public static Reply text(String answer) {
        return (socket, request) -> socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer with its length; headers each as {@code Name: value}. */
    public static Reply answer(int status, String body, String... headers) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String extra = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return text("HTTP/1.1 " + status + " Whatever\r\nContent-Length: " + length + "\r\nConnection: close\r\n"
                + extra + "\r\n" + body);
    }

    /** Never answers, until this server is closed. */
    public static Reply silence() {
        return (socket, request) -> socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Sends the start of an answer and then one more character for ever. */
    public static Reply drip(String start, Duration pause) {
        return (socket, request) -> {
            OutputStream out = socket.getOutputStream();
            out.write(start.getBytes(StandardCharsets.UTF_8));
            while (!socket.isClosed()) {
                out.write('x');
                out.flush();
                Thread.sleep(pause.toMillis());
            }
        };
    }

    public static Reply drop() {
        return (socket, request) -> socket.setSoLinger(true, 0);
    }

    public FakeServer replies(Reply given) {
        reply = given;
        return this;
    }

    public int port() {
        return listening.getLocalPort();
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + listening.getLocalPort() + path);
    }

    /** The next request that came, as it was on the wire; empty where none did. */
    public String request() {
        String request = requests.poll();
        return request == null ? "" : request;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            String request = read(socket.getInputStream());
            requests.add(request);
            reply.to(socket, request);
        } catch (IOException | InterruptedException gone) {
            // the client went away: part of what is tested
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("no request");
            }
            head.append((char) c);
        }
        return head + new String(in.readNBytes(length(head.toString())), StandardCharsets.UTF_8);
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "fake-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
