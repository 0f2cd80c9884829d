package io.ccaas.sdk.tls.names;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name that was dialled, in one form: a DNS name in lower case or the bytes of an address. Immutable. Letters,
 * digits and hyphens alone make a label, in what is dialled and in what a certificate presents (RFC 5280 section
 * 4.2.1.6).
 */
public final class HostName {

    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final int LONGEST = 253;
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private final String dns;
    private final byte[] address;

    private HostName(String dns, byte[] address) {
        this.dns = dns;
        this.address = address;
    }

    /**
     * Reads a dialled name. One final dot is the root and says nothing.
     *
     * @param text what was dialled
     * @return empty when it is neither a DNS name nor an address: nothing can then be proven about it
     */
    public static Optional<HostName> parse(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        Optional<byte[]> address = address(name);
        if (address.isPresent()) {
            return Optional.of(new HostName("", address.get()));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return isDns(lower) ? Optional.of(new HostName(lower, new byte[0])) : Optional.empty();
    }

    /**
     * Whether an address was dialled.
     *
     * @return true for an address, false for a DNS name
     */
    public boolean isAddress() {
        return dns.isEmpty();
    }

    /**
     * Compares bytes, so that spellings do not matter.
     *
     * @param presented an address as text
     * @return whether it is the dialled one
     */
    public boolean hasAddress(String presented) {
        return address(presented).filter(bytes -> Arrays.equals(bytes, address)).isPresent();
    }

    /**
     * RFC 9525 section 6.3: a whole first label may be a star, for one label; never right below a registry's suffix.
     *
     * @param presented a DNS name, perhaps with a star
     * @return whether it stands for the dialled one
     */
    public boolean hasDns(String presented) {
        String pattern = presented.toLowerCase(Locale.ROOT);
        if (!pattern.startsWith("*.")) {
            return isDns(pattern) && pattern.equals(dns);
        }
        String parent = pattern.substring(2);
        int dot = dns.indexOf('.');
        return isDns(parent)
                && !RegistrySuffix.is(labelsFromRoot(parent))
                && dot > 0
                && dns.substring(dot + 1).equals(parent);
    }

    /**
     * An IPv4 address in IPv6 form (RFC 4291 section 2.5.5.2). Java reads it as the IPv4 address, which constraints on
     * IPv4 would not see: RFC 5280 section 4.2.1.6 has four octets for that one.
     */
    static boolean isMapped(byte[] address) {
        return address.length == MAPPED.length + 4
                && Arrays.equals(address, 0, MAPPED.length, MAPPED, 0, MAPPED.length);
    }

    /** {@code example.com} is {@code [com, example]}. */
    static List<String> labelsFromRoot(String name) {
        List<String> labels = Arrays.asList(name.split("\\.", -1));
        Collections.reverse(labels);
        return labels;
    }

    /** A name whose last label is all digits would be read as an address by some parsers: no DNS name (RFC 3696). */
    static boolean isDns(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return false;
        }
        String[] labels = name.split("\\.", -1);
        return Arrays.stream(labels).allMatch(label -> LABEL.matcher(label).matches())
                && !labels[labels.length - 1].chars().allMatch(Character::isDigit);
    }

    /** Only literals come to {@code getByName}, for which it asks no name server. */
    private static Optional<byte[]> address(String text) {
        boolean literal = IPV4.matcher(text).matches() || IPV6.matcher(text).matches();
        if (!literal) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName(text).getAddress();
            return Optional.of(bytes);
        } catch (UnknownHostException foreign) {
            return Optional.empty();
        }
    }
}
