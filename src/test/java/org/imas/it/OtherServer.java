package org.imas.it;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.imas.testkit.Folders;
import org.imas.testkit.HubServer;
import org.imas.testkit.PayaraServer;
import org.imas.testkit.WildFly;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.descriptor.api.Descriptor;

/** Payara Server or WildFly as Arquillian's container, each set up by the scripts that ship; kept for all test classes. */
public final class OtherServer implements DeployableContainer<PayaraMicroContainerConfiguration> {

    private static final Duration START = Duration.ofMinutes(5);

    /** There is one container in a run. */
    private static Surroundings surroundings;

    private HubServer server;
    private boolean failed;

    /** The database and the broker of the server that runs. */
    static Surroundings surroundings() {
        return surroundings;
    }

    @Override
    public Class<PayaraMicroContainerConfiguration> getConfigurationClass() {
        return PayaraMicroContainerConfiguration.class;
    }

    @Override
    public void setup(PayaraMicroContainerConfiguration configuration) {
        // it is the other adapter's, and says nothing of interest here
    }

    @Override
    public void start() {
        // with the first deployment
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        int port = Integer.getInteger("imas.it.port");
        if (failed) {
            throw new IllegalStateException("the server has not come up before");
        }
        if (server == null) {
            failed = true;
            server = launch(archive, port);
            failed = false;
        }
        return new ProtocolMetaData().addContext(new HTTPContext("localhost", port));
    }

    private HubServer launch(Archive<?> archive, int port) {
        Path folder = Folders.empty(Path.of(System.getProperty("imas.build"), "it-" + ServerKind.chosen()));
        Path war = folder.resolve("imas-manager.war");
        archive.as(ZipExporter.class).exportTo(war.toFile());
        begin(folder);
        try {
            return started(folder, war, port).awaitReady(START);
        } catch (RuntimeException e) {
            surroundings.close();
            throw e;
        }
    }

    private static void begin(Path folder) {
        surroundings = new Surroundings(folder);
    }

    private HubServer started(Path folder, Path war, int port) {
        Map<String, String> environment = surroundings.environment();
        Path node = folder.resolve("node");
        return switch (ServerKind.chosen()) {
            case WILDFLY -> WildFly.start(node, port, war, environment, true);
            case PAYARA -> PayaraServer.start(node, "it", port - PayaraServer.HTTP, war, environment);
            case PAYARA_MICRO -> throw new IllegalStateException("has an adapter of its own");
        };
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // stays for the next class
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
            surroundings.close();
            server = null;
        }
    }

    @Override
    public void deploy(Descriptor descriptor) {
        throw new IllegalStateException("no descriptors are deployed here");
    }

    @Override
    public void undeploy(Descriptor descriptor) {
        throw new IllegalStateException("no descriptors are deployed here");
    }
}
