package io.ccaas.sdk.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/** Alternatives of GeneralName (RFC 5280 section 4.2.1.6). */
final class GeneralNames {

    private GeneralNames() {}

    /** Written as given, wildcards and nonsense included. */
    static byte[] dns(String name) {
        return Der.implicit(2, name.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] uri(String text) {
        return Der.implicit(6, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] ip(String literal) {
        try {
            return Der.implicit(7, InetAddress.getByName(literal).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an IP literal", e);
        }
    }
}
