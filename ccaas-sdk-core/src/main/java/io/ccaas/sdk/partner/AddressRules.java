package io.ccaas.sdk.partner;

import io.ccaas.sdk.partner.address.SpecialRanges;
import io.ccaas.sdk.partner.declared.Network;
import java.net.InetAddress;

/**
 * Which addresses may be dialled (IANA special-purpose address registries). The address that is checked must be the
 * address that is dialled.
 *
 * <p>{@link Network#PUBLIC} admits globally reachable unicast. {@link Network#PRIVATE} admits RFC 1918, unique local and
 * loopback too. Under both stay refused: link-local, cloud metadata services, carrier-grade NAT, multicast, documentation
 * and test networks, reserved blocks, and IPv6 forms that hide an IPv4 address, but for NAT64 (64:ff9b::/96) of a public one.
 */
public final class AddressRules {

    private AddressRules() {}

    /**
     * Requires that an address may be dialled.
     *
     * @param network what is declared for the partner
     * @param address what its name resolved to
     * @throws EgressRefusedException {@code EGRESS_ADDRESS}; the message names the range, never the address
     */
    public static void require(Network network, InetAddress address) {
        SpecialRanges.refusal(network, address).ifPresent(range -> {
            throw EgressRefusedException.rule(
                    "EGRESS_ADDRESS",
                    network == Network.PUBLIC
                            ? "a globally reachable address"
                            : "a globally reachable, RFC 1918, unique local or loopback address",
                    "the host resolves to " + range,
                    network == Network.PUBLIC
                            ? "If the partner lives in your own network, declare network: private"
                            : "Mend the name's records; this range is never dialled");
        });
    }
}
