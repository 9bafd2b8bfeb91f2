package org.imas.it;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/** Keeps one server for all test classes: the adapter would start another for each, and every start costs half a minute. */
public final class OneServer implements LoadableExtension {

    /** What the server logs stands there as well, so that tests can search it. */
    public static final Path LOG = Path.of(System.getProperty("imas.build"), "it-server.log");

    @Override
    public void register(ExtensionBuilder builder) {
        if (ServerKind.chosen() == ServerKind.PAYARA_MICRO) {
            writeLogSettings();
            builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, Kept.class);
        } else {
            builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, OtherServer.class);
        }
    }

    /** Those that ship, and a file beside the console. */
    private static void writeLogSettings() {
        try {
            Files.deleteIfExists(LOG);
            String shipped = Files.readString(Path.of(System.getProperty("imas.server.config"), "logging.properties"));
            String wanted =
                    shipped + """

                    handlers=java.util.logging.ConsoleHandler,java.util.logging.FileHandler
                    java.util.logging.FileHandler.pattern=%s
                    java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                    """.formatted(LOG.toAbsolutePath().toString().replace("%", "%%"));
            Files.writeString(LOG.resolveSibling("it-logging.properties"), wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static final class Kept extends PayaraMicroDeployableContainer {

        private ProtocolMetaData deployed;
        private Archive<?> archive;

        @Override
        public ProtocolMetaData deploy(Archive<?> wanted) throws DeploymentException {
            if (deployed == null) {
                deployed = super.deploy(wanted);
                archive = wanted;
            }
            return deployed;
        }

        @Override
        public void undeploy(Archive<?> unwanted) {
            // stays for the next class
        }

        @Override
        public void stop() {
            if (deployed != null) {
                deployed = null;
                try {
                    super.undeploy(archive);
                    // The adapter only asks it to stop; the build must not leave it behind.
                    server().forEach(server -> server.onExit().join());
                } catch (DeploymentException e) {
                    throw new IllegalStateException("the server does not stop", e);
                }
            }
        }

        private static Stream<ProcessHandle> server() {
            return ProcessHandle.current()
                    .children()
                    .filter(child -> child.info().commandLine().orElse("").contains("payara-micro.jar"));
        }
    }
}
