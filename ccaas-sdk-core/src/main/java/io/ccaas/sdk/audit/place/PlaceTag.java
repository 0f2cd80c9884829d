package io.ccaas.sdk.audit.place;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The https origin that a partner's declaration names, as {@code host:port}, so that the log alone tells where a partner
 * was whose declaration is gone. A host is configuration and no secret; one that holds five digits in a row could be a
 * phone number all the same, and is not written.
 */
public final class PlaceTag {

    private static final Pattern HOST = Pattern.compile("(?!.*[0-9]{5})[a-z0-9.:-]{1,253}");
    private static final int MOST_PORT = 65_535;
    private static final int HTTPS = 443;

    private final String place;

    private PlaceTag(String place) {
        this.place = place;
    }

    /**
     * Takes a declared origin.
     *
     * @param host lower case; an IPv6 address without brackets
     * @param port from 1 to 65535
     * @return empty when the host has a form that the log does not take
     * @throws IllegalArgumentException when the port is out of range
     */
    public static Optional<PlaceTag> of(String host, int port) {
        if (port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("a port is from 1 to 65535: " + port);
        }
        return HOST.matcher(host).matches() ? Optional.of(new PlaceTag(host + ":" + port)) : Optional.empty();
    }

    /**
     * The origin as a declaration would name it.
     *
     * @param written what {@link #toString} gave, read from the log
     * @return such as {@code https://crm.example} or {@code https://[fd00::1]:8443}
     */
    public static String origin(String written) {
        int colon = written.lastIndexOf(':');
        String host = colon < 0 ? written : written.substring(0, colon);
        String port = colon < 0 ? "" : written.substring(colon);
        return "https://" + (host.contains(":") ? "[" + host + "]" : host) + (port.equals(":" + HTTPS) ? "" : port);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlaceTag that && place.equals(that.place);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }

    @Override
    public String toString() {
        return place;
    }
}
