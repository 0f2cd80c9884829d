package io.ccaas.sdk.partner.web;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A host in its only accepted spelling: a DNS name, a dotted quad, or an IPv6 address. */
final class HostName {

    private static final int LONGEST = 253;
    /** Letters, digits, hyphens within (RFC 1123 section 2.1), at most 63 of them. */
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    /** What the URL standard of WHATWG reads as IPv4 and a resolver may too: a last label of digits or 0x. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    private final String text;
    private final @Nullable InetAddress address;

    private HostName(String text, @Nullable InetAddress address) {
        this.text = text;
        this.address = address;
    }

    static HostName parse(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            InetAddress address = IpText.ipv6(lower.substring(1, lower.length() - 1))
                    .orElseThrow(() -> refused("the text in brackets is no plain IPv6 address"));
            return new HostName(IpText.canonical(address), address);
        }
        String[] labels = lower.split("\\.", -1);
        if (NUMERIC.matcher(labels[labels.length - 1]).matches()) {
            InetAddress address = IpText.ipv4(lower)
                    .orElseThrow(() ->
                            refused("it looks like a number or an IPv4" + " address without being four decimal bytes"));
            return new HostName(lower, address);
        }
        requireName(lower, labels);
        return new HostName(lower, null);
    }

    private static void requireName(String name, String[] labels) {
        if (name.isEmpty() || name.length() > LONGEST) {
            throw refused("it has " + name.length() + " characters");
        }
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw refused("a label is empty, too long or holds other characters");
            }
            if (label.startsWith("xn--")) {
                requireRoundTrip(label);
            } else if (label.startsWith("--", 2)) {
                throw refused("a label has two hyphens in third and fourth place without being an A-label");
            }
        }
    }

    /** An A-label must be the one that its own U-label gives, or two spellings would name one thing (RFC 5890 2.3.2.1). */
    private static void requireRoundTrip(String label) {
        try {
            String unicode = IDN.toUnicode(label, IDN.USE_STD3_ASCII_RULES);
            if (!unicode.equals(label)
                    && IDN.toASCII(unicode, IDN.USE_STD3_ASCII_RULES).equals(label)) {
                return;
            }
        } catch (IllegalArgumentException foreign) {
            // No U-label: the refusal below.
        }
        throw refused("a label that begins with xn-- is not a canonical A-label");
    }

    static UrlRefusedException refused(String found) {
        return UrlRefusedException.rule(
                "URL_HOST",
                "a DNS name of letters, digits and hyphens, four decimal bytes, or an IPv6 address in brackets",
                found,
                "Write the host as the partner's certificate names it, without a dot at the end");
    }

    String text() {
        return text;
    }

    String inUrl() {
        return text.indexOf(':') < 0 ? text : "[" + text + "]";
    }

    Optional<InetAddress> address() {
        return Optional.ofNullable(address);
    }
}
