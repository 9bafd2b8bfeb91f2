package org.imas.sandbox;

import static java.time.Duration.ofMinutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.imas.testkit.PayaraMicro;

/** What {@code mvn -Prun} starts: the server that ships and the sandbox, in the foreground until it is interrupted. */
public final class RunLocally {

    private static final Map<String, String> DEFAULTS = Map.of(
            "IMAS_HTTP_PORT", "8080",
            "IMAS_DATA_DIR", "data",
            "IMAS_DEMO", "true",
            "IMAS_SANDBOX", "true",
            "IMAS_OUTBOUND_ALLOW_PRIVATE", "true",
            "IMAS_RESPONSE_LINKS", "always",
            "IMAS_SANDBOX_PORT", "8025",
            "IMAS_SANDBOX_SMTP_PORT", "3025");

    private RunLocally() {}

    public static void main(String[] arguments) throws Exception {
        var environment = new HashMap<>(DEFAULTS);
        environment.putAll(System.getenv());
        var data = Path.of(environment.get("IMAS_DATA_DIR")).toAbsolutePath();
        var token = given(environment, "IMAS_BOOTSTRAP_TOKEN", data.resolve("admin-token"));
        var password = given(environment, "IMAS_BOOTSTRAP_PASSWORD", data.resolve("admin-password"));
        environment.putIfAbsent("IMAS_MAIL_HOST", "127.0.0.1");
        environment.putIfAbsent("IMAS_MAIL_PORT", environment.get("IMAS_SANDBOX_SMTP_PORT"));

        var sandboxPort = Integer.parseInt(environment.get("IMAS_SANDBOX_PORT"));
        var sandbox = Sandbox.start(sandboxPort, Integer.parseInt(environment.get("IMAS_SANDBOX_SMTP_PORT")));
        var log = data.resolve("server.log");
        var httpPort = Integer.parseInt(environment.get("IMAS_HTTP_PORT"));
        System.out.println("Starting on port " + httpPort + ", logging to " + log + " ...");
        var server = PayaraMicro.start(new PayaraMicro.Setup(httpPort, data, log, environment));
        // Ctrl-C, or a SIGTERM to Maven alone: either way the server must not outlive this process.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, sandbox)));
        try {
            server.awaitReady(ofMinutes(3));
            welcome(httpPort, sandboxPort, token, password);
            // The compiler's garbage is of no use while the server runs; a full collection hands the memory back.
            System.gc();
            server.process().waitFor();
            throw new IllegalStateException("the server has ended, see " + log);
        } finally {
            stop(server, sandbox);
        }
    }

    private static void stop(PayaraMicro server, Sandbox sandbox) {
        server.stop();
        sandbox.close();
    }

    /** Sees to it that it is in the environment; answers how a shell says it. */
    private static String given(Map<String, String> environment, String key, Path file) {
        if (environment.containsKey(key)) {
            return "$" + key;
        }
        environment.put(key, kept(file));
        return "$(cat " + file + ")";
    }

    /** What lets the first administrator in, made once and kept where only its owner reads it. */
    private static String kept(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                var random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.writeString(
                        Files.createFile(file, ownerOnly), HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void welcome(int httpPort, int sandboxPort, String token, String password) {
        System.out.printf("""

                IMAS Manager is ready.
                  Application  http://localhost:%d
                  Sandbox      http://localhost:%d   (what the providers would have sent)
                  Sign in      as admin; the first password is %s
                  The API      Authorization: Bearer %s
                Stop with Ctrl-C.
                %n""", httpPort, sandboxPort, password, token);
    }
}
