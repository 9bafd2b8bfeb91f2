package org.imas.broker;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.DiskFullMessagePolicy;

/** How the broker inside the server is set up: durable, small when idle, reachable from this JVM only. */
final class BrokerSettings {

    static final String DELIVERY = "imas.delivery";
    static final String INTAKE = "imas.intake";
    static final String INTAKE_DEAD = "imas.intake.dead";

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;
    private static final int DELIVERY_ATTEMPTS = 3;
    private static final int INTAKE_ATTEMPTS = 10;

    private BrokerSettings() {}

    static Configuration in(Path folder) throws Exception {
        var configuration = new ConfigurationImpl()
                .setName("imas")
                .setPersistenceEnabled(true)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("vm", "vm://0");
        // Nobody reaches the broker but the applications of this server, and those are trusted with everything.
        configuration.setSecurityEnabled(false);
        // A suspended laptop is not a broken disk.
        configuration.setCriticalAnalyzer(false);
        store(configuration, folder);
        queues(configuration);
        return configuration;
    }

    private static void store(Configuration configuration, Path folder) {
        configuration
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setJournalDirectory(folder.resolve("journal").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(MIB)
                .setJournalMinFiles(2)
                .setJournalPoolFiles(4)
                // must stay above the 100 KiB from which Artemis writes a message to a file of its own
                .setJournalBufferSize_NIO(256 * KIB)
                // A second server on the same folder must fail, not wait for ever.
                .setJournalLockAcquisitionTimeout(Duration.ofSeconds(10).toMillis())
                .setGlobalMaxSize(16L * MIB)
                // A full disk is judged by what is left: a percentage would stop a large disk long before it is full.
                .setMaxDiskUsage(-1)
                .setMinDiskFree(64L * MIB);
    }

    private static void queues(Configuration configuration) {
        for (var name : new String[] {DELIVERY, INTAKE, INTAKE_DEAD}) {
            configuration.addAddressConfiguration(new CoreAddressConfiguration()
                    .setName(name)
                    .addRoutingType(RoutingType.ANYCAST)
                    .addQueueConfiguration(QueueConfiguration.of(name)
                            .setRoutingType(RoutingType.ANYCAST)
                            .setDurable(true)));
        }
        // No dead letters for deliveries: their truth is a database row, which the sweeper sends again.
        configuration.addAddressSetting("#", patience(DELIVERY_ATTEMPTS));
        configuration.addAddressSetting(
                INTAKE, patience(INTAKE_ATTEMPTS).setDeadLetterAddress(SimpleString.of(INTAKE_DEAD)));
    }

    /** One second, then twice as long each time, up to a minute: ten attempts outlast a database restart. */
    private static AddressSettings patience(int attempts) {
        return new AddressSettings()
                .setMaxDeliveryAttempts(attempts)
                .setRedeliveryDelay(Duration.ofSeconds(1).toMillis())
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(Duration.ofMinutes(1).toMillis())
                .setMaxSizeBytes(8L * MIB)
                .setPageSizeBytes(MIB)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                // A sender that is told no can act on it; one that is blocked holds its thread for ever.
                .setDiskFullMessagePolicy(DiskFullMessagePolicy.FAIL)
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false);
    }
}
