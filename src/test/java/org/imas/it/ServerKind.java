package org.imas.it;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.imas.testkit.HubServer;
import org.imas.testkit.PayaraMicro;
import org.imas.testkit.PayaraServer;
import org.imas.testkit.WildFly;

/** Which server the tests run on, by the system property {@code imas.it.server}. */
enum ServerKind {
    PAYARA_MICRO,
    PAYARA,
    WILDFLY;

    static ServerKind chosen() {
        return switch (System.getProperty("imas.it.server", "payara-micro")) {
            case "payara-micro" -> PAYARA_MICRO;
            case "payara" -> PAYARA;
            case "wildfly" -> WILDFLY;
            default -> throw new IllegalArgumentException("imas.it.server is payara-micro, payara or wildfly");
        };
    }

    /** One of them with that application, a database inside and its own broker, as somebody has it who sets up nothing more. */
    HubServer alone(Path folder, Path war, Map<String, String> environment) {
        int port = HubServer.freePort();
        Path data = folder.toAbsolutePath().resolve("data");
        Map<String, String> all = new HashMap<>(environment);
        all.put("IMAS_DATA_DIR", data.toString());
        return switch (this) {
            case PAYARA_MICRO ->
                PayaraMicro.start(new PayaraMicro.Setup(port, data, folder.resolve("log"), war, environment));
            case PAYARA ->
                PayaraServer.start(folder, folder.getFileName().toString(), PayaraServer.freeBase(), war, all);
            case WILDFLY -> WildFly.start(folder, port, war, all, false);
        };
    }
}
