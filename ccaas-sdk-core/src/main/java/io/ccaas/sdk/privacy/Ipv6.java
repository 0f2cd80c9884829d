package io.ccaas.sdk.privacy;

/** The text form of an IPv6 address (RFC 4291 section 2.2). */
final class Ipv6 {

    private Ipv6() {}

    static boolean isAddress(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == 8;
        }
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        int groups = Math.max(0, groups(before)) + Math.max(0, groups(after));
        boolean whole = (before.isEmpty() || groups(before) > 0) && (after.isEmpty() || groups(after) > 0);
        return whole && groups > 0 && groups <= 7;
    }

    /** How many 16-bit groups, an IPv4 tail counts two; -1 when some part is none. */
    private static int groups(String text) {
        int groups = 0;
        for (String part : text.split(":", -1)) {
            if (part.indexOf('.') >= 0) {
                groups += part.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") ? 2 : 100;
            } else if (part.isEmpty() || part.length() > 4) {
                return -1;
            } else {
                groups++;
            }
        }
        return groups;
    }
}
