package org.imas.provider.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;
import org.imas.platform.AddressGuard;

/** Sockets for one mail: they connect to allowed addresses only, and can all be closed when its time is over. */
final class GuardedSockets extends SocketFactory {

    private final AddressGuard guard;
    private final List<Socket> made = new CopyOnWriteArrayList<>();

    GuardedSockets(AddressGuard guard) {
        this.guard = guard;
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Guarded(guard);
        made.add(socket);
        return socket;
    }

    void closeAll() {
        for (Socket socket : made) {
            try {
                socket.close();
            } catch (IOException gone) {
                // closed is what was wanted
            }
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(createSocket(), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(createSocket(), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(bound(local, localPort), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(bound(local, localPort), new InetSocketAddress(host, port));
    }

    private Socket bound(InetAddress local, int localPort) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(local, localPort));
        return socket;
    }

    private static Socket connected(Socket socket, InetSocketAddress target) throws IOException {
        socket.connect(target);
        return socket;
    }

    private static final class Guarded extends Socket {

        private final AddressGuard guard;

        Guarded(AddressGuard guard) {
            this.guard = guard;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            InetSocketAddress target = (InetSocketAddress) endpoint;
            if (target.isUnresolved()) {
                throw new UnknownHostException(target.getHostString());
            }
            // the very address that is connected to, so that no second look-up can slip past
            guard.check(target.getHostString(), target.getAddress());
            super.connect(endpoint, timeout);
        }
    }
}
