package io.ccaas.sdk.partner;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.partner.declared.Network;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException foreign) {
            throw new AssertionError(foreign);
        }
    }

    private static EgressRefusedException refusal(Network network, InetAddress address) {
        return assertThrows(EgressRefusedException.class, () -> AddressRules.require(network, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "64:ff9b::101:101",
                "2001:200::1"
            })
    void publicAddress_isAdmittedEverywhere(String literal) {
        assertDoesNotThrow(() -> AddressRules.require(Network.PUBLIC, address(literal)));
        assertDoesNotThrow(() -> AddressRules.require(Network.PRIVATE, address(literal)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "127.0.0.1",
                "127.255.255.254",
                "::1",
                "fd12:3456::1"
            })
    void privateAddress_isAdmittedOnlyWhereDeclared(String literal) {
        assertEquals("EGRESS_ADDRESS", refusal(Network.PUBLIC, address(literal)).code());
        assertDoesNotThrow(() -> AddressRules.require(Network.PRIVATE, address(literal)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "0.1.2.3", "100.64.0.1", "100.100.100.200", "100.127.255.255", "168.63.129.16",
                        "169.254.0.1",
                "169.254.169.254", "192.0.0.1", "192.0.0.192", "192.0.2.1", "192.88.99.1", "198.18.0.1",
                        "198.19.255.255",
                "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"
            })
    void specialIpv4_isNeverAdmitted(String literal) {
        assertEquals("EGRESS_ADDRESS", refusal(Network.PUBLIC, address(literal)).code());
        assertEquals(
                "EGRESS_ADDRESS", refusal(Network.PRIVATE, address(literal)).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "feff::1",
                "ff02::1",
                "fc00::1",
                "fd00:ec2::254",
                "fd20:ce::254",
                "2001:db8::1",
                "3fff::1",
                "100::1",
                "5f00::1",
                "4000::1",
                "2001:20::1"
            })
    void specialIpv6_isNeverAdmitted(String literal) {
        assertEquals("EGRESS_ADDRESS", refusal(Network.PUBLIC, address(literal)).code());
        assertEquals(
                "EGRESS_ADDRESS", refusal(Network.PRIVATE, address(literal)).code());
    }

    /** Compatible, translated, NAT64, local NAT64, 6to4 and Teredo forms of 10.0.0.1, 127.0.0.1 and 169.254.169.254. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "::10.0.0.1",
                "::7f00:1",
                "::ffff:0:a00:1",
                "64:ff9b::a00:1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b::0.0.0.0",
                "64:ff9b:1::a00:1",
                "2002:a00:1::1",
                "2002:a9fe:a9fe::1",
                "2001:0:a00:1::1",
                "2001:0:4136:e378:8000:63bf:f5ff:fffe"
            })
    void ipv4HiddenInIpv6_isNeverAdmitted(String literal) {
        assertEquals("EGRESS_ADDRESS", refusal(Network.PUBLIC, address(literal)).code());
        assertEquals(
                "EGRESS_ADDRESS", refusal(Network.PRIVATE, address(literal)).code());
    }

    @Test
    void mappedIpv4_isJudgedAsIpv4OrRefused() throws UnknownHostException {
        refusal(Network.PUBLIC, address("::ffff:10.0.0.1"));
        refusal(Network.PRIVATE, address("::ffff:169.254.169.254"));
        byte[] mapped = HexFormat.of().parseHex("00000000000000000000ffff01010101");
        refusal(Network.PRIVATE, Inet6Address.getByAddress("mapped", mapped, -1));
    }

    @Test
    void refusal_namesRangeAndCureButNoAddress() {
        assertEquals(
                "EGRESS_ADDRESS: expected a globally reachable address, but the host resolves to a private address"
                        + " (RFC 1918). If the partner lives in your own network, declare network: private",
                refusal(Network.PUBLIC, address("10.1.2.3")).getMessage());
    }
}
