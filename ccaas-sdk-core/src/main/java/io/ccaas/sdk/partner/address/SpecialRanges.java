package io.ccaas.sdk.partner.address;

import static io.ccaas.sdk.partner.address.AddressRange.never;
import static io.ccaas.sdk.partner.address.AddressRange.onPrivate;

import io.ccaas.sdk.partner.declared.Network;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The blocks that are not dialled, from the IANA IPv4 and IPv6 Special-Purpose Address Registries (as of November 2026),
 * and the metadata services of clouds. The first block that holds an address decides.
 */
public final class SpecialRanges {

    private static final List<AddressRange> IPV4 = List.of(
            never("0.0.0.0/8", "this network (RFC 791)"),
            onPrivate("10.0.0.0/8", "a private address (RFC 1918)"),
            never("100.64.0.0/10", "shared address space (RFC 6598)"),
            onPrivate("127.0.0.0/8", "a loopback address (RFC 1122)"),
            never("168.63.129.16/32", "a cloud's host service"),
            never("169.254.0.0/16", "a link-local or cloud metadata address (RFC 3927)"),
            onPrivate("172.16.0.0/12", "a private address (RFC 1918)"),
            never("192.0.0.0/24", "IETF protocol assignments (RFC 6890)"),
            never("192.0.2.0/24", "a documentation address (RFC 5737)"),
            never("192.88.99.0/24", "a 6to4 relay (RFC 7526)"),
            onPrivate("192.168.0.0/16", "a private address (RFC 1918)"),
            never("198.18.0.0/15", "a benchmarking address (RFC 2544)"),
            never("198.51.100.0/24", "a documentation address (RFC 5737)"),
            never("203.0.113.0/24", "a documentation address (RFC 5737)"),
            never("224.0.0.0/4", "a multicast address (RFC 5771)"),
            never("240.0.0.0/4", "a reserved or broadcast address (RFC 1112, RFC 8190)"));

    private static final List<AddressRange> IPV6 = List.of(
            onPrivate("::1/128", "a loopback address (RFC 4291)"),
            never("fd00:ec2::/32", "a cloud metadata address"),
            never("fd20:ce::/32", "a cloud metadata address"),
            onPrivate("fd00::/8", "a unique local address (RFC 4193)"),
            never("fc00::/8", "an unassigned unique local address (RFC 4193)"),
            never("fe80::/10", "a link-local address (RFC 4291)"),
            never("fec0::/10", "a site-local address (RFC 3879)"),
            never("ff00::/8", "a multicast address (RFC 4291)"),
            never("::ffff:0:0:0/96", "an IPv4-translated address (RFC 2765)"),
            never("::/8", "an unspecified, IPv4-compatible or IPv4-mapped address (RFC 4291)"),
            never("64:ff9b:1::/48", "a local translation prefix (RFC 8215)"),
            never("2001::/23", "Teredo or another protocol assignment (RFC 4380, RFC 2928)"),
            never("2001:db8::/32", "a documentation address (RFC 3849)"),
            never("2002::/16", "a 6to4 address (RFC 3056)"),
            never("3fff::/20", "a documentation address (RFC 9637)"));

    /** Translation to IPv4 whose target is readable (RFC 6052): judged by that target, as a public one. */
    private static final AddressRange NAT64 = never("64:ff9b::/96", "an IPv4 address behind NAT64 (RFC 6052)");

    private static final AddressRange GLOBAL_UNICAST = never("2000::/3", "global unicast (RFC 4291)");

    private SpecialRanges() {}

    /**
     * The range for which an address may not be dialled.
     *
     * @param network what is declared
     * @param address any
     * @return empty when it may be dialled
     */
    public static Optional<String> refusal(Network network, InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return first(IPV4, network, bytes);
        }
        if (NAT64.holds(bytes)) {
            return first(IPV4, Network.PUBLIC, Arrays.copyOfRange(bytes, 12, 16))
                    .map(target -> NAT64.name());
        }
        boolean known = IPV6.stream().anyMatch(range -> range.holds(bytes));
        if (!known && !GLOBAL_UNICAST.holds(bytes)) {
            return Optional.of("an address outside global unicast (RFC 4291)");
        }
        return first(IPV6, network, bytes);
    }

    private static Optional<String> first(List<AddressRange> table, Network network, byte[] address) {
        for (AddressRange range : table) {
            if (range.holds(address)) {
                boolean open = range.openOnPrivate() && network == Network.PRIVATE;
                return open ? Optional.empty() : Optional.of(range.name());
            }
        }
        return Optional.empty();
    }
}
