package org.imas.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate for localhost that nobody has signed, made by the keytool of the JDK.
 *
 * @param keys the store with the private key, for who shows it
 * @param trust the store with the certificate, for who is to believe it
 */
public record Certificate(Path keys, Path trust) {

    public static final String PASSWORD = "for tests only";

    private static final String ALIAS = "localhost";

    public static Certificate in(Path folder) throws IOException {
        Files.createDirectories(folder);
        var made = new Certificate(folder.resolve("keys.p12"), folder.resolve("trust.p12"));
        Path certificate = folder.resolve("certificate.pem");
        for (Path file : List.of(made.keys, made.trust, certificate)) {
            Files.deleteIfExists(file);
        }
        String keys = made.keys.toString();
        keytool(
                "-genkeypair",
                "-keystore",
                keys,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost");
        keytool("-exportcert", "-keystore", keys, "-rfc", "-file", certificate.toString());
        keytool("-importcert", "-keystore", made.trust.toString(), "-noprompt", "-file", certificate.toString());
        return made;
    }

    /** What a JVM needs to know to believe it. */
    public List<String> trusted() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + trust.toAbsolutePath(),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    private static void keytool(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", ALIAS, "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(said);
        }
    }
}
