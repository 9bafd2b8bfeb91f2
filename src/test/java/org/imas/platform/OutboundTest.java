package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    /** More than are under way to any one provider. */
    private static final int MANY = 64;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeServer server = new FakeServer();
    private final Outbound outbound = new Outbound(true);

    @AfterEach
    void close() throws IOException {
        server.close();
        outbound.stop();
        threads.shutdown();
    }

    private OutboundResponse post(URI uri) throws IOException {
        return outbound.send(new OutboundRequest("POST", uri, Map.of("X-Name", "value"), "{\"é\":\"🔥\"}", SHORT));
    }

    @Test
    void aRequestArrivesAsGivenWithOurNameAndNothingElse() throws IOException {
        OutboundResponse response = post(server.uri("/path?query=1"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("ok");
        assertThat(server.request())
                .startsWith("POST /path?query=1 HTTP/1.1\r\n")
                .contains("X-Name: value\r\n", "User-Agent: IMAS-Manager/", "Content-Length: 13\r\n")
                .doesNotContain("Accept-Encoding", "Cookie", "Upgrade", "Content-Type")
                .endsWith("\r\n\r\n{\"é\":\"🔥\"}");
    }

    @Test
    void theNameWeSendIsThatOfTheVersionBuilt() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<version>" + Outbound.AGENT.substring("IMAS-Manager/".length()) + "</version>");
    }

    @Test
    void aCallerMayGiveItsOwnUserAgent() throws IOException {
        outbound.send(
                new OutboundRequest("GET", server.uri("/"), Map.of("User-Agent", "DiscordBot (x, 1)"), "", SHORT));
        assertThat(server.request())
                .contains("User-Agent: DiscordBot (x, 1)\r\n")
                .doesNotContain("IMAS-Manager");
    }

    @Test
    void headerNamesComeBackInLowerCase() throws IOException {
        server.replies(FakeServer.answer(429, "", "Retry-After: 7"));
        assertThat(post(server.uri("/")).header("retry-after")).contains("7");
    }

    @Test
    void aRedirectIsNotFollowedAndACookieNotKept() throws IOException {
        server.replies(FakeServer.answer(302, "", "Location: /other", "Set-Cookie: a=b"));
        assertThat(post(server.uri("/")).status()).isEqualTo(302);
        server.request();
        assertThat(server.request()).isEmpty();
        post(server.uri("/"));
        assertThat(server.request()).doesNotContain("Cookie");
    }

    @Test
    void nothingIsSentTwiceWhenTheConnectionDropsAfterTheRequest() {
        server.replies(FakeServer.drop());
        assertThatThrownBy(() -> post(server.uri("/secret")))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NotConnectedException.class)
                .hasMessageStartingWith("no answer from localhost")
                .hasMessageNotContaining("secret");
        assertThat(server.request()).isNotEmpty();
        assertThat(server.request()).isEmpty();
    }

    @Test
    void aServerThatNeverAnswersEndsAtTheTimeout() {
        server.replies(FakeServer.silence());
        assertThatThrownBy(() -> post(server.uri("/")))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NotConnectedException.class);
    }

    @Test
    void anAddressThatHangsLeavesConnectionsToAnotherOnTheSameHost() throws IOException, InterruptedException {
        CountDownLatch arrived = new CountDownLatch(MANY);
        server.replies((socket, request) -> {
            boolean hangs = request.startsWith("POST /hang ");
            arrived.countDown();
            (hangs ? FakeServer.silence() : FakeServer.answer(200, "ok")).to(socket, request);
        });
        List<CompletableFuture<Void>> hanging = Stream.generate(() -> CompletableFuture.runAsync(this::hang, threads))
                .limit(MANY)
                .toList();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(post(server.uri("/well")).status()).isEqualTo(200);
        assertThat(hanging).noneMatch(CompletableFuture::isDone);
    }

    private void hang() {
        assertThatThrownBy(() -> outbound.send(
                        new OutboundRequest("POST", server.uri("/hang"), Map.of(), "{}", Duration.ofSeconds(30))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aServerThatDripsItsHeadersEndsAtTheDeadline() {
        server.replies(FakeServer.drip("HTTP/1.1 200 OK\r\nX-Long: ", Duration.ofMillis(50)));
        long start = System.nanoTime();
        assertThatThrownBy(() -> post(server.uri("/"))).isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.multipliedBy(10));
    }

    @Test
    void aServerThatDripsItsBodyEndsAtTheDeadlineAndItsStatusCounts() throws IOException {
        server.replies(FakeServer.drip("HTTP/1.1 202 OK\r\nContent-Length: 1000000\r\n\r\n", Duration.ofMillis(50)));
        OutboundResponse response = post(server.uri("/"));
        assertThat(response.status()).isEqualTo(202);
        assertThat(response.body()).startsWith("xxx").hasSizeLessThan(100);
    }

    @Test
    void aBodyIsCutAtTheBoundHoweverBigItIs() throws IOException {
        server.replies((socket, request) -> {
            FakeServer.text("HTTP/1.1 200 OK\r\n\r\n").to(socket, request);
            byte[] lump = new byte[64 * 1024];
            while (!socket.isClosed()) {
                socket.getOutputStream().write(lump);
            }
        });
        assertThat(post(server.uri("/")).body()).hasSize(OutboundRequest.DEFAULT_MAX_ANSWER);
    }

    @Test
    void aCallerMayAskForMoreOfTheAnswer() throws IOException {
        server.replies(FakeServer.answer(200, "x".repeat(200_000)));
        OutboundRequest request = new OutboundRequest("GET", server.uri("/"), Map.of(), "", SHORT, 100_000);
        assertThat(outbound.send(request).body()).hasSize(100_000);
    }

    @Test
    void whatHappensBeforeAConnectionStandsCannotHaveSentAnything() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> post(URI.create("http://localhost:" + free + "/secret")))
                .isInstanceOf(NotConnectedException.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> post(URI.create("http://no-such-host.invalid/")))
                .isInstanceOf(NotConnectedException.class)
                .hasMessageContaining("unknown host");
    }

    @Test
    void aFailedTlsHandshakeIsNoConnection() {
        server.replies(FakeServer.answer(200, ""));
        URI uri = URI.create(server.uri("/").toString().replace("http:", "https:"));
        assertThatThrownBy(() -> post(uri)).isInstanceOf(NotConnectedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://2130706433/",
                "http://0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://100.100.100.200/",
                "http://169.254.169.254/latest/meta-data/",
                "http://168.63.129.16/",
                "http://[fd00:ec2::254]/",
                "http://[fe80::1]/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "https://user:password@example.com/"
            })
    void aTargetThatIsNotPublicIsRefused(String address) throws IOException {
        Outbound strict = new Outbound(false);
        OutboundRequest request = new OutboundRequest("GET", URI.create(address), Map.of(), "", SHORT);
        assertThatThrownBy(() -> strict.send(request)).isInstanceOf(OutboundRefusedException.class);
        strict.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "192.0.1.1", "8.8.8.8"})
    void aPublicAddressIsAllowed(String address) throws IOException {
        assertThat(AddressGuard.closed(InetAddress.getByName(address))).isFalse();
    }
}
