package io.ccaas.sdk.partner.web;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Scheme, host and port (RFC 6454 origin): https, but for what {@link #parseCleartext} reads.
 *
 * <p>Guarantees: equal origins have equal {@link #toString()}, which {@link #parse(String)} reads back as the same
 * origin; the host is lower-case ASCII, a dotted-quad IPv4 address or an IPv6 address in the form of RFC 5952. Refused:
 * user information, non-ASCII hosts (write the {@code xn--} form), empty labels, a trailing dot, underscores, and the
 * numeric look-alikes of IPv4 ({@code 0x7f.1}, {@code 017700000001}, {@code 2130706433}). Does not guarantee: that the
 * host exists or resolves to an address that may be dialled; see {@code AddressRules}.
 */
public final class WebOrigin {

    /** The port of https where none is written. */
    public static final int DEFAULT_PORT = 443;

    private final Scheme scheme;
    private final HostName host;
    private final int port;

    WebOrigin(Scheme scheme, HostName host, int port) {
        this.scheme = scheme;
        this.host = host;
        this.port = port;
    }

    /**
     * Reads an origin.
     *
     * @param text for example {@code https://api.partner.example} or {@code https://[2001:db8::1]:8443}; one slash at the
     *     end is allowed
     * @return the origin
     * @throws UrlRefusedException {@code URL_CHARACTER}, {@code URL_SCHEME}, {@code URL_USERINFO}, {@code URL_HOST},
     *     {@code URL_PORT}, {@code URL_PATH}, {@code URL_QUERY} or {@code URL_FRAGMENT}
     */
    public static WebOrigin parse(String text) {
        return parse(Scheme.HTTPS, text);
    }

    /**
     * Reads an origin that is spoken to without TLS: of signed statements about certificates, which cannot wait for one.
     * No other origin can be declared so.
     *
     * @param text for example {@code http://ocsp.authority.example}; the port is 80 where none is written
     * @return an origin that {@link #isCleartext()}
     * @throws UrlRefusedException as {@link #parse(String)}
     */
    public static WebOrigin parseCleartext(String text) {
        return parse(Scheme.HTTP, text);
    }

    private static WebOrigin parse(Scheme scheme, String text) {
        UrlParts parts = UrlParts.of(scheme, text);
        parts.refuseQuery();
        if (!parts.path().equals("/")) {
            throw UrlRefusedException.rule(
                    "URL_PATH", "an origin without path", "there is one", "Write scheme, host and port alone");
        }
        return parts.origin();
    }

    /**
     * Whether it is spoken to without TLS.
     *
     * @return true for what {@link #parseCleartext} read
     */
    public boolean isCleartext() {
        return scheme == Scheme.HTTP;
    }

    /**
     * What is resolved, and what the partner's certificate must name.
     *
     * @return lower case; an IPv6 address without brackets
     */
    public String host() {
        return host.text();
    }

    /**
     * Where it is dialled.
     *
     * @return from 1 to 65535
     */
    public int port() {
        return port;
    }

    /**
     * The address, when the host is one.
     *
     * @return empty when the host is a name
     */
    public Optional<InetAddress> address() {
        return host.address();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebOrigin that
                && scheme == that.scheme
                && host.text().equals(that.host.text())
                && port == that.port;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scheme.hashCode() + host.text().hashCode()) + port;
    }

    @Override
    public String toString() {
        return scheme.prefix() + host.inUrl() + (port == scheme.port() ? "" : ":" + port);
    }
}
