package io.chipwire.ingest.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** Which addresses belong to the public internet, after the IANA special-purpose registries. */
final class PublicAddress {
    private static final List<Block> FORBIDDEN =
            List.of(
                    new Block("0.0.0.0", 8), // this network
                    new Block("10.0.0.0", 8), // private
                    new Block("100.64.0.0", 10), // carrier-grade NAT
                    new Block("127.0.0.0", 8), // loopback
                    new Block("169.254.0.0", 16), // link-local, cloud metadata
                    new Block("172.16.0.0", 12), // private
                    new Block("192.0.0.0", 24), // protocol assignments
                    new Block("192.0.2.0", 24), // documentation
                    new Block("192.88.99.0", 24), // 6to4 relays
                    new Block("192.168.0.0", 16), // private
                    new Block("198.18.0.0", 15), // benchmarks
                    new Block("198.51.100.0", 24), // documentation
                    new Block("203.0.113.0", 24), // documentation
                    new Block("224.0.0.0", 4), // multicast
                    new Block("240.0.0.0", 4)); // reserved, broadcast

    /** All of public IPv6 lies in here; these parts of it carry or stand for other addresses. */
    private static final Block GLOBAL = new Block("2000::", 3);

    private static final List<Block> NOT_GLOBAL =
            List.of(
                    new Block("2001::", 23), // Teredo, ORCHID and other protocols
                    new Block("2001:db8::", 32), // documentation
                    new Block("2002::", 16), // 6to4
                    new Block("3fff::", 20)); // documentation

    private PublicAddress() {}

    /** Whether the address may be connected to. */
    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet6Address) {
            return GLOBAL.holds(address)
                    && NOT_GLOBAL.stream().noneMatch(block -> block.holds(address));
        }
        return FORBIDDEN.stream().noneMatch(block -> block.holds(address));
    }

    /** The addresses whose first bits are those of one address. */
    private record Block(InetAddress first, int bits) {
        Block(String literal, int bits) {
            this(InetAddress.ofLiteral(literal), bits);
        }

        boolean holds(InetAddress address) {
            byte[] mine = first.getAddress();
            byte[] bytes = address.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                int at = bit / Byte.SIZE;
                if ((bytes[at] & mask) != (mine[at] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
