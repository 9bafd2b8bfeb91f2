package org.imas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One kept-alive connection that posts incidents, one at a time. */
final class Caller implements AutoCloseable {

    private static final int PATIENCE_MS = 60_000;

    /** After a failure, so that whoever refuses is not asked thousands of times a second. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Target target;
    private Socket socket;
    private Wire wire;

    Caller(Target target) {
        this.target = target.copy();
    }

    /** The status of the answer; 0 when the connection broke. */
    int post(int number) {
        target.number(number);
        try {
            if (socket == null) {
                connect();
            }
            socket.getOutputStream().write(target.request());
            int status = wire.next() ? wire.status() : 0;
            if (status == 0 || wire.closes()) {
                close();
            }
            return status;
        } catch (IOException e) {
            close();
            LockSupport.parkNanos(PAUSE.toNanos());
            return 0;
        }
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), target.port());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        wire = new Wire(socket.getInputStream());
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            socket = null;
        }
    }
}
