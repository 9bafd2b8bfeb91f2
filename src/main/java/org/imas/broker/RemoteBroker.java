package org.imas.broker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.ConfigurationUtils;
import org.jspecify.annotations.Nullable;

/**
 * A broker that runs elsewhere: {@code imas.broker.url} as Artemis writes it, {@code tcp://host:61616}, or
 * {@code (tcp://one:61616,tcp://other:61616)?sslEnabled=true} for a pair, with {@code imas.broker.user} and
 * {@code imas.broker.password}.
 */
record RemoteBroker(
        String connectors,
        String parameters,
        @Nullable String user,
        @Nullable String password) {

    /** The one that is said around the server; none is an own broker. */
    static Optional<RemoteBroker> in(Surroundings surroundings) {
        return surroundings.value("imas.broker.url").map(url -> {
            List<TransportConfiguration> all = parse(url);
            return new RemoteBroker(
                    all.stream()
                            .map(TransportConfiguration::getFactoryClassName)
                            .collect(Collectors.joining(",")),
                    all.stream().map(RemoteBroker::parameters).collect(Collectors.joining(",")),
                    surroundings.value("imas.broker.user").orElse(null),
                    surroundings.value("imas.broker.password").orElse(null));
        });
    }

    private static List<TransportConfiguration> parse(String url) {
        List<TransportConfiguration> all;
        try {
            all = ConfigurationUtils.parseConnectorURI("imas", url);
        } catch (Exception e) {
            // not the cause, which quotes the address: it may hold the password of a key store
            throw new IllegalArgumentException("imas.broker.url cannot be read: tcp://host:port is expected");
        }
        if (all.isEmpty() || all.stream().anyMatch(one -> one.getParams().get("host") == null)) {
            throw new IllegalArgumentException("imas.broker.url names no host: tcp://host:port is expected");
        }
        return all;
    }

    private static String parameters(TransportConfiguration one) {
        return one.getParams().entrySet().stream()
                .map(entry ->
                        entry.getKey() + "=" + unambiguous(entry.getValue().toString()))
                .sorted()
                .collect(Collectors.joining(";"));
    }

    /** The resource adapter takes them apart at these, and has no way to say that one is meant. */
    private static String unambiguous(String value) {
        if (value.contains(";") || value.contains("=") || value.contains(",")) {
            throw new IllegalArgumentException("a value in imas.broker.url holds one of ; = ,");
        }
        return value;
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "remote broker";
    }
}
