package io.ccaas.sdk.tls.certificates;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name that was dialled, in one form: a DNS name in lower case or the bytes of an address. */
final class HostName {

    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final int LONGEST = 253;

    private final String dns;
    private final byte[] address;

    private HostName(String dns, byte[] address) {
        this.dns = dns;
        this.address = address;
    }

    /** Empty when the text is neither: nothing can then be proven about it. One final dot is the root and says nothing. */
    static Optional<HostName> parse(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        Optional<byte[]> address = address(name);
        if (address.isPresent()) {
            return Optional.of(new HostName("", address.get()));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return isDns(lower) ? Optional.of(new HostName(lower, new byte[0])) : Optional.empty();
    }

    boolean isAddress() {
        return dns.isEmpty();
    }

    boolean hasAddress(String presented) {
        return address(presented).filter(bytes -> Arrays.equals(bytes, address)).isPresent();
    }

    /** RFC 9525 section 6.3: a whole first label may be a star, for one label, above at least two more. */
    boolean hasDns(String presented) {
        String pattern = presented.toLowerCase(Locale.ROOT);
        if (!pattern.startsWith("*.")) {
            return isDns(pattern) && pattern.equals(dns);
        }
        String parent = pattern.substring(2);
        int dot = dns.indexOf('.');
        return isDns(parent)
                && parent.indexOf('.') > 0
                && dot > 0
                && dns.substring(dot + 1).equals(parent);
    }

    /** A name whose last label is all digits would be read as an address by some parsers: no DNS name (RFC 3696). */
    private static boolean isDns(String name) {
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
