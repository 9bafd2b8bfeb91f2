package org.imas.broker;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.jspecify.annotations.Nullable;

/** Artemis' resource adapter, which brings its own broker along unless {@code imas.broker.url} names a remote one. */
public class MessagingResourceAdapter extends ActiveMQResourceAdapter {

    private static final long serialVersionUID = 1L;

    /** Held here because the JDK forgets the level of a logger nobody refers to. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private @Nullable String dataDirectory;
    private transient @Nullable EmbeddedActiveMQ broker;

    /** The directory that holds the journal, as set on the server; null or blank leaves the choice to the environment. */
    public @Nullable String getDataDirectory() {
        return dataDirectory;
    }

    public void setDataDirectory(@Nullable String dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        AUDIT.setLevel(Level.OFF);
        try {
            RemoteBroker.in(Surroundings.here()).ifPresent(this::reach);
        } catch (IllegalArgumentException e) {
            throw new ResourceAdapterInternalException(e.getMessage());
        }
        if (InVMConnectorFactory.class.getName().equals(getConnectorClassName())) {
            startBroker();
        }
        super.start(context);
    }

    private void reach(RemoteBroker remote) {
        setConnectorClassName(remote.connectors());
        setConnectionParameters(remote.parameters());
        if (remote.user() != null) {
            setUserName(remote.user());
            setPassword(remote.password());
        }
        // however long it is away: what waits for it meanwhile is found by the sweeper
        setSetupAttempts(-1);
        // who sends hears soon that it is away
        setCallFailoverTimeout(PATIENCE.toMillis());
    }

    private void startBroker() throws ResourceAdapterInternalException {
        var folder = DataDirectory.choose(dataDirectory, Surroundings.here());
        var embedded = new EmbeddedActiveMQ();
        try {
            embedded.setConfiguration(BrokerSettings.in(folder.resolve("broker")));
            embedded.start();
        } catch (Exception e) {
            throw new ResourceAdapterInternalException("the broker does not start in " + folder, e);
        }
        // Artemis logs a journal that is locked or broken and carries on without it: the server must not.
        if (!embedded.getActiveMQServer().isActive()) {
            throw new ResourceAdapterInternalException("the broker does not become active in " + folder);
        }
        broker = embedded;
    }

    @Override
    public void stop() {
        super.stop();
        var embedded = broker;
        broker = null;
        if (embedded == null) {
            return;
        }
        try {
            embedded.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not stop", e);
        }
    }
}
