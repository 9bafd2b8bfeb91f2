package org.imas.testkit;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A wire that is to be cut must hold back what is on it, and lose nothing. */
class GateTest {

    private final Sink one = new Sink();
    private final Sink other = new Sink();
    private final Gate gate = new Gate(one.port());

    @AfterEach
    void close() {
        gate.close();
        one.close();
        other.close();
    }

    private void call(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + gate.port() + path))
                .timeout(ofSeconds(20))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }

    @Test
    void it_leads_where_it_is_told_to() throws Exception {
        call("/a");
        gate.leadTo(other.port());
        call("/b");
        assertThat(one.at("/a")).hasSize(1);
        assertThat(other.at("/b")).hasSize(1);
    }

    @Test
    void while_it_is_cut_nothing_passes_and_nobody_is_told() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gate.port())) {
            socket.setSoTimeout((int) ofMillis(300).toMillis());
            gate.cut();
            socket.getOutputStream()
                    .write("GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            assertThat(one.at("/held")).isEmpty();
            gate.mend();
            socket.setSoTimeout((int) ofSeconds(20).toMillis());
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            assertThat(one.at("/held")).hasSize(1);
        }
    }
}
