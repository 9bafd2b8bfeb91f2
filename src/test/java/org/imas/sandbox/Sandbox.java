package org.imas.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A webhook receiver, an ntfy server and an SMTP server on the loopback address, and a page that shows what arrived. */
public final class Sandbox implements AutoCloseable {

    // enough that answers told to be late do not hold up the page
    private static final int THREADS = 16;

    static {
        // head and body of an answer are two writes: without this the second waits 40 ms for the sender's ACK
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Arrivals arrivals = new Arrivals(Clock.systemUTC());
    private final Misbehaviours misbehaviours = new Misbehaviours();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Sandbox::daemon);
    private final MailReceiver mail;
    private final HttpServer http;

    private Sandbox(int httpPort, int smtpPort) throws IOException {
        // binds at once, and throws where the port is taken, before anything runs
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), httpPort), 0);
        mail = new MailReceiver(arrivals, smtpPort);
        http.setExecutor(threads);
        http.createContext("/", new Router(arrivals, misbehaviours, mail::port));
    }

    /** Starts both servers; port 0 stands for any free one. Throws an unchecked exception where a port is taken. */
    public static Sandbox start(int httpPort, int smtpPort) {
        Sandbox sandbox = bind(httpPort, smtpPort);
        try {
            // a server of the JDK that was never started does not let go of its port when stopped: it goes first
            sandbox.http.start();
            sandbox.mail.start();
            return sandbox;
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    private static Sandbox bind(int httpPort, int smtpPort) {
        try {
            return new Sandbox(httpPort, smtpPort);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + httpPort + ": " + e.getMessage(), e);
        }
    }

    public int httpPort() {
        return http.getAddress().getPort();
    }

    public int smtpPort() {
        return mail.port();
    }

    /** Where a webhook is sent to; any path below it serves as well. */
    public String webhookUrl() {
        return "http://localhost:" + httpPort() + "/webhook";
    }

    /** The server URL of an ntfy provider. */
    public String ntfyUrl() {
        return "http://localhost:" + httpPort() + "/ntfy";
    }

    /** What has arrived up to now; it is there before its sender gets the answer. */
    public Arrivals arrivals() {
        return arrivals;
    }

    public void misbehave(Misbehaviour misbehaviour) {
        if (!misbehaviours.tell(misbehaviour)) {
            throw new IllegalStateException("too many paths misbehave already");
        }
    }

    public void behave() {
        misbehaviours.reset();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        mail.close();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "sandbox-http");
        thread.setDaemon(true);
        return thread;
    }

    /** Runs until it is killed: {@code Sandbox [httpPort [smtpPort]]}, 8025 and 1025 unless told. */
    @SuppressWarnings("resource") // lives as long as the process
    public static void main(String[] args) {
        // nobody listens to GreenMail's log here, and its library would say so at length
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        int httpPort = args.length > 0 ? Integer.parseInt(args[0]) : 8025;
        int smtpPort = args.length > 1 ? Integer.parseInt(args[1]) : 1025;
        Sandbox sandbox = start(httpPort, smtpPort);
        System.out.printf(
                "sandbox: http://localhost:%d/ and smtp://localhost:%d%n", sandbox.httpPort(), sandbox.smtpPort());
    }
}
