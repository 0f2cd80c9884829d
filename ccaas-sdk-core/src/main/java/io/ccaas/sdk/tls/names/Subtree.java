package io.ccaas.sdk.tls.names;

import io.ccaas.sdk.tls.der.DerElement;
import io.ccaas.sdk.tls.der.MalformedDerException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A part of a name space (RFC 5280 section 4.2.1.10).
 *
 * @param kind tag of the GeneralName alternative
 * @param base labels or relative names from the root on; address and mask as hexadecimal digits
 */
record Subtree(int kind, List<String> base) {

    private static final int IPV4_WITH_MASK = 8;
    private static final int IPV6_WITH_MASK = 32;

    /** Minimum and maximum are refused: RFC 5280 leaves them out. */
    static Subtree read(DerElement element) throws MalformedDerException {
        List<DerElement> parts = element.parts();
        if (element.tag() != DerElement.SEQUENCE || parts.size() != 1) {
            throw new MalformedDerException();
        }
        int kind = GivenName.kind(parts.get(0));
        byte[] name = parts.get(0).content();
        return switch (kind) {
            case GivenName.DNS -> new Subtree(kind, dns(GivenName.text(name)));
            case GivenName.ADDRESS -> new Subtree(kind, address(name));
            case GivenName.DIRECTORY -> new Subtree(kind, GivenName.directory(name));
            default -> new Subtree(kind, List.of());
        };
    }

    /** Empty for all names. */
    private static List<String> dns(String text) throws MalformedDerException {
        return text.isEmpty() ? List.of() : GivenName.dns(text);
    }

    private static List<String> address(byte[] content) throws MalformedDerException {
        int half = content.length / 2;
        boolean known = content.length == IPV4_WITH_MASK || content.length == IPV6_WITH_MASK;
        if (!known || HostName.isMapped(Arrays.copyOf(content, half))) {
            throw new MalformedDerException();
        }
        HexFormat hex = HexFormat.of();
        String mask = hex.formatHex(content, half, content.length);
        if (!mask.matches("f*[08ce]?0*")) {
            throw new MalformedDerException();
        }
        return List.of(hex.formatHex(content, 0, half), mask);
    }

    /** Whether every name that this one can stand for lies in the subtree. A kind that is not known holds nothing. */
    boolean holdsAllOf(GivenName name) {
        return switch (kind) {
            case GivenName.ADDRESS -> holdsAddress(name.parts().get(0));
            case GivenName.DNS, GivenName.DIRECTORY -> startsWithBase(name.parts());
            default -> false;
        };
    }

    /** Whether some name that this one can stand for lies in the subtree. A kind that is not known touches all. */
    boolean touches(GivenName name) {
        return switch (kind) {
            case GivenName.ADDRESS, GivenName.DIRECTORY -> holdsAllOf(name);
            case GivenName.DNS -> holdsAllOf(name) || starReachesIn(name.parts());
            default -> true;
        };
    }

    private boolean startsWithBase(List<String> parts) {
        return parts.size() >= base.size() && parts.subList(0, base.size()).equals(base);
    }

    /** {@code *.example.com} stands for {@code foo.example.com} too, when that alone is the subtree. */
    private boolean starReachesIn(List<String> labels) {
        int last = labels.size() - 1;
        return labels.get(last).equals("*")
                && base.size() == labels.size()
                && base.subList(0, last).equals(labels.subList(0, last));
    }

    private boolean holdsAddress(String given) {
        HexFormat hex = HexFormat.of();
        byte[] address = hex.parseHex(given);
        byte[] network = hex.parseHex(base.get(0));
        byte[] mask = hex.parseHex(base.get(1));
        boolean same = address.length == network.length;
        for (int i = 0; same && i < address.length; i++) {
            same = ((address[i] ^ network[i]) & mask[i]) == 0;
        }
        return same;
    }
}
