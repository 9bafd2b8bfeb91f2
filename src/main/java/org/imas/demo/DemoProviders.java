package org.imas.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.platform.Json;
import org.imas.registry.ProviderDraft;
import org.imas.registry.Providers;

/** One provider of each kind that the sandbox can receive. */
@ApplicationScoped
public class DemoProviders {

    @Inject
    @ConfigProperty(name = "imas.sandbox.url")
    private String sandbox;

    @Inject
    @ConfigProperty(name = "imas.sandbox.smtp-port")
    private int smtpPort;

    @Inject
    private Providers providers;

    void pointAtTheSandbox() {
        add(
                "Sandbox webhook",
                "WEBHOOK",
                Json.object().add("url", sandbox + "/webhook/incidents").build());
        add(
                "Sandbox ntfy",
                "NTFY",
                Json.object()
                        .add("server_url", sandbox)
                        .add("default_topic", "imas-incidents")
                        .build());
        add(
                "Sandbox mail",
                "SMTP",
                Json.object()
                        .add("host", "localhost")
                        .add("port", smtpPort)
                        .add("use_tls", false)
                        .add("from_email", "incidents@example.org")
                        .build());
    }

    private void add(String name, String type, JsonObject settings) {
        providers.add(ProviderDraft.plain(name, type, settings));
    }
}
