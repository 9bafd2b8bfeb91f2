package org.imas.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A wire on loopback between a program and a server. Cut, it lets nothing through and tells nobody, as a network does that
 * drops packets; and it can lead to another server from some moment on, as a load balancer does.
 */
public final class Gate implements AutoCloseable {

    private static final int BACKLOG = 256;
    private static final int BUFFER = 16_384;

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService hands = Executors.newCachedThreadPool();
    private volatile CountDownLatch mended = new CountDownLatch(0);
    private volatile int target;

    /** Leads to that port. */
    public Gate(int target) {
        this(target, 0);
    }

    public Gate(int target, int port) {
        this.target = target;
        try {
            door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hands.execute(this::welcome);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** What is connected now ends; what connects from now on comes to that port. */
    public void leadTo(int port) {
        target = port;
        open.forEach(Gate::close);
    }

    /** What is on the wire stays there until it is mended. */
    public void cut() {
        mended = new CountDownLatch(1);
    }

    public void mend() {
        mended.countDown();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                hands.execute(() -> connect(guest));
            } catch (IOException closed) {
                close(door);
            }
        }
    }

    private void connect(Socket guest) {
        open.add(guest);
        try {
            mended.await();
            Socket host = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(host);
            guest.setTcpNoDelay(true);
            host.setTcpNoDelay(true);
            hands.execute(() -> pass(guest, host));
            pass(host, guest);
        } catch (IOException nobodyThere) {
            close(guest);
        } catch (InterruptedException e) {
            close(guest);
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int n = from.getInputStream().read(buffer);
                    n >= 0;
                    n = from.getInputStream().read(buffer)) {
                mended.await();
                to.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException ended) {
            // then the other way ends, too
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
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
        close(door);
        open.forEach(Gate::close);
        hands.shutdownNow();
    }
}
