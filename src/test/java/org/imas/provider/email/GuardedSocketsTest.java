package org.imas.provider.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.imas.platform.AddressGuard;
import org.imas.platform.OutboundRefusedException;
import org.junit.jupiter.api.Test;

class GuardedSocketsTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void every_way_to_make_a_connected_socket_asks_the_guard() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK)) {
            int port = server.getLocalPort();
            GuardedSockets closed = new GuardedSockets(new AddressGuard(false));
            assertThatThrownBy(() -> closed.createSocket("localhost", port))
                    .isInstanceOf(OutboundRefusedException.class);
            assertThatThrownBy(() -> closed.createSocket(LOOPBACK, port)).isInstanceOf(OutboundRefusedException.class);
            assertThatThrownBy(() -> closed.createSocket("localhost", port, LOOPBACK, 0))
                    .isInstanceOf(OutboundRefusedException.class);
            assertThatThrownBy(() -> closed.createSocket(LOOPBACK, port, LOOPBACK, 0))
                    .isInstanceOf(OutboundRefusedException.class);
        }
    }

    @Test
    void an_allowed_one_is_connected_from_the_local_address_that_was_asked_for_and_closed_with_the_others()
            throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK)) {
            GuardedSockets open = new GuardedSockets(new AddressGuard(true));
            Socket socket = open.createSocket(LOOPBACK, server.getLocalPort(), LOOPBACK, 0);
            assertThat(socket.isConnected()).isTrue();
            assertThat(socket.getLocalAddress()).isEqualTo(LOOPBACK);
            open.closeAll();
            assertThat(socket.isClosed()).isTrue();
        }
    }
}
