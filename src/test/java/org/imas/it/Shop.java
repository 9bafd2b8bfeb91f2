package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.imas.it.shop.HaltingResource;
import org.imas.it.shop.OrdersResource;
import org.imas.it.shop.ShopApplication;
import org.imas.testkit.HubServer;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application of somebody else with the client jar, beside the hub. */
final class Shop {

    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>";

    private final HttpClient http = HttpClient.newHttpClient();
    private final HubServer server;

    private Shop(HubServer server) {
        this.server = server;
    }

    static Shop deploy(HubServer server, Path folder) {
        Path war = folder.resolve("shop.war");
        ShrinkWrap.create(WebArchive.class, "shop.war")
                .addClasses(ShopApplication.class, OrdersResource.class, HaltingResource.class)
                .addAsLibrary(new File("target/imas-manager-client.jar"))
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml")
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        server.deployBeside(war);
        return new Shop(server);
    }

    /** In a transaction, which commits or does not. */
    void fires(String title, String service, boolean commit) {
        post("fired?commit=" + commit + "&" + said(title, service));
    }

    /** In a transaction during whose commit the server dies. */
    void firesAndHalts(String title, String service) {
        String manager = ServerKind.chosen() == ServerKind.WILDFLY
                ? "java:jboss/TransactionManager"
                : "java:appserver/TransactionManager";
        String call =
                "halted?manager=" + URLEncoder.encode(manager, StandardCharsets.UTF_8) + "&" + said(title, service);
        assertThatThrownBy(() -> post(call)).hasCauseInstanceOf(IOException.class);
    }

    /** Without a transaction. */
    void calls(String title, String service) {
        post("called?" + said(title, service));
    }

    private static String said(String title, String service) {
        return "title=" + URLEncoder.encode(title, StandardCharsets.UTF_8) + "&service="
                + URLEncoder.encode(service, StandardCharsets.UTF_8);
    }

    private void post(String call) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(server.uri("/shop/api/orders/" + call))
                            .timeout(Duration.ofSeconds(30))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
