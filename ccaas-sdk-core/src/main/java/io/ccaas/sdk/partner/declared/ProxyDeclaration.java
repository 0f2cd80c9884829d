package io.ccaas.sdk.partner.declared;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.partner.web.WebOrigin;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An HTTP proxy through which one partner is reached, by CONNECT (RFC 9110, section 9.3.6). No other partner's calls go
 * through it, and no setting of the process names one.
 *
 * <p>Does not guarantee: that the partner's name resolves to an address that may be dialled. The proxy looks it up and
 * dials, and its answer is all that is seen; the doctor says so. TLS with the partner is what it is without a proxy.
 *
 * @param address where the proxy listens, in clear
 * @param network which addresses the proxy itself may have
 * @param login what it asks for (RFC 7617, Basic); without TLS it can be read between this machine and the proxy
 */
public record ProxyDeclaration(WebOrigin address, Network network, Optional<Login> login) {

    /**
     * Refuses what the file's reader never passes on.
     *
     * @param address where the proxy listens, in clear
     * @param network which addresses the proxy itself may have
     * @param login what it asks for
     */
    public ProxyDeclaration {
        if (!address.isCleartext()) {
            throw new SdkBugException("a proxy is declared by an http origin");
        }
    }

    /**
     * A name and the place of its password.
     *
     * @param user 1 to 64 printable ASCII characters without colon and space
     * @param password read anew for every connection, so it may be replaced
     */
    public record Login(String user, SecretReference password) {

        private static final Pattern USER = Pattern.compile("[!-9;-~]{1,64}");

        /**
         * Refuses a name that Basic cannot carry.
         *
         * @param user 1 to 64 printable ASCII characters without colon and space
         * @param password read anew for every connection, so it may be replaced
         * @throws IllegalArgumentException when the name has another form; the message does not repeat it
         */
        public Login {
            if (!isUser(user)) {
                throw new IllegalArgumentException("a proxy's user is printable ASCII without colon and space");
            }
        }

        /**
         * Whether Basic can carry a name.
         *
         * @param text the name
         * @return true for 1 to 64 printable ASCII characters without colon and space
         */
        public static boolean isUser(String text) {
            return USER.matcher(text).matches();
        }

        @Override
        public String toString() {
            return "Login[redacted]";
        }
    }

    @Override
    public String toString() {
        return "ProxyDeclaration[" + address + (login.isPresent() ? ", with a login]" : "]");
    }
}
