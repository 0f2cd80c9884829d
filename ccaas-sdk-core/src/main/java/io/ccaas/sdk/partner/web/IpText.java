package io.ccaas.sdk.partner.web;

import io.ccaas.sdk.errors.SdkBugException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses as text. Never resolves a name. */
final class IpText {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern QUAD = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    /** Hexadecimal groups alone: no embedded IPv4, no zone. */
    private static final Pattern GROUPS = Pattern.compile("[0-9a-f:]{2,39}");

    private IpText() {}

    static Optional<InetAddress> ipv4(String text) {
        return QUAD.matcher(text).matches() ? literal(text) : Optional.empty();
    }

    static Optional<InetAddress> ipv6(String text) {
        if (!GROUPS.matcher(text).matches() || text.indexOf(':') < 0) {
            return Optional.empty();
        }
        // A mapped address comes back as IPv4: refused, since it is another spelling of a dotted quad.
        return literal("[" + text + "]").filter(Inet6Address.class::isInstance);
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException foreign) {
            return Optional.empty();
        }
    }

    /** RFC 5952 section 4: lower case, no leading zeros, the first longest run of zero groups shortened. */
    static String canonical(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != 16) {
            throw new SdkBugException("only IPv6 is written in groups");
        }
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (bytes[2 * i] & 0xff) << 8 | (bytes[2 * i + 1] & 0xff);
        }
        int start = longestZeroRun(groups);
        return start < 0
                ? joined(groups, 0, 8)
                : joined(groups, 0, start) + "::" + joined(groups, runEnd(groups, start), 8);
    }

    private static int longestZeroRun(int[] groups) {
        int best = -1;
        int bestLength = 1;
        for (int i = 0; i < 8; i++) {
            int length = runEnd(groups, i) - i;
            if (length > bestLength) {
                best = i;
                bestLength = length;
            }
        }
        return best;
    }

    private static int runEnd(int[] groups, int start) {
        int end = start;
        while (end < 8 && groups[end] == 0) {
            end++;
        }
        return end;
    }

    private static String joined(int[] groups, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}
