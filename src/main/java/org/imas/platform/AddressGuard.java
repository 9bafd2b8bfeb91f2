package org.imas.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps settings that somebody typed from reaching machines behind the firewall. The addresses it returns are the ones
 * to connect to: a name looked up again may answer differently.
 */
public final class AddressGuard {

    /** Beyond what {@link InetAddress} knows: IANA special purpose registries, and the metadata servers of clouds. */
    private static final List<Block> CLOSED = List.of(
            Block.of("0.0.0.0/8"),
            Block.of("100.64.0.0/10"),
            Block.of("168.63.129.16/32"),
            Block.of("192.0.0.0/24"),
            Block.of("198.18.0.0/15"),
            Block.of("240.0.0.0/4"),
            Block.of("fc00::/7"));

    // prefixes under which an IPv6 address carries an IPv4 one, and the byte where that starts
    private static final Block NAT64 = Block.of("64:ff9b::/96");
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");

    private final boolean allowPrivate;

    public AddressGuard(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** All addresses of a host, every one of them allowed; a literal address is its own answer. */
    public InetAddress[] resolve(String host) throws UnknownHostException, OutboundRefusedException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            check(host, address);
        }
        return addresses;
    }

    /** Refuses an address that must not be connected to; {@code host} is what to call it. */
    public void check(String host, InetAddress address) throws OutboundRefusedException {
        if (!allowPrivate && closed(address)) {
            throw new OutboundRefusedException(
                    host + " is not a public address; imas.outbound.allow-private=true allows it");
        }
    }

    static boolean closed(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || CLOSED.stream().anyMatch(block -> block.contains(address))
                || (address instanceof Inet6Address six && carriesClosed(six));
    }

    private static boolean carriesClosed(Inet6Address address) {
        int start;
        if (SIX_TO_FOUR.contains(address)) {
            start = 2;
        } else if (NAT64.contains(address) || address.isIPv4CompatibleAddress()) {
            start = 12;
        } else {
            return false;
        }
        return closed(inet(Arrays.copyOfRange(address.getAddress(), start, start + 4)));
    }

    private static InetAddress inet(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private record Block(InetAddress start, int bits) {

        static Block of(String cidr) {
            int slash = cidr.indexOf('/');
            try {
                return new Block(
                        InetAddress.getByName(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
            } catch (UnknownHostException malformed) {
                throw new IllegalArgumentException(malformed);
            }
        }

        boolean contains(InetAddress address) {
            byte[] a = address.getAddress();
            byte[] b = start.getAddress();
            if (a.length != b.length) {
                return false;
            }
            int whole = bits / 8;
            int rest = 0xFF00 >> (bits % 8);
            return Arrays.equals(a, 0, whole, b, 0, whole)
                    && (bits % 8 == 0 || (a[whole] & rest & 0xFF) == (b[whole] & rest & 0xFF));
        }
    }
}
