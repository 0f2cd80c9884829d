package io.ccaas.sdk.partner.hashicorp;

import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.web.WebOrigin;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The server that references of the scheme {@code hashicorp-vault:} lead to. Its origin must also be declared under {@code
 * auxiliary} of a partner, with purpose {@code secrets}: partners name every place that is dialled.
 *
 * @param origin where its interface is, without {@code /v1/}
 * @param tls how it is spoken to: a trust of its own, so that no partner's trust grows for it
 * @param namespace in which paths and login are; empty for the root, and for servers that know none
 * @param login how this side proves itself there
 * @param refresh how long a secret without a lease is used before the server must give it again, from ten seconds to a day;
 *     it is asked ahead of that, in the last fifth or minute
 */
public record HashicorpVaultDeclaration(
        WebOrigin origin, TlsDeclaration tls, Optional<String> namespace, VaultLogin login, Duration refresh) {

    /** Five minutes. */
    public static final Duration USUAL_REFRESH = Duration.ofMinutes(5);

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]{1,64}(/[A-Za-z0-9_-]{1,64}){0,7}");
    private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    /**
     * Checks forms and range.
     *
     * @param origin where its interface is, without {@code /v1/}
     * @param tls how it is spoken to
     * @param namespace in which paths and login are
     * @param login how this side proves itself there
     * @param refresh from ten seconds to a day
     * @throws IllegalArgumentException when one is out of range or of another form; the message does not repeat it
     */
    public HashicorpVaultDeclaration {
        if (refresh.compareTo(SHORTEST) < 0 || refresh.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("refresh not in [PT10S, PT24H]: " + refresh);
        }
        if (!namespace.map(HashicorpVaultDeclaration::isPath).orElse(true)) {
            throw new IllegalArgumentException("a namespace is one to eight names with / between them");
        }
    }

    /**
     * A server without namespaces, with the usual refresh.
     *
     * @param origin where its interface is
     * @param tls how it is spoken to
     * @param login how this side proves itself there
     * @return the declaration
     */
    public static HashicorpVaultDeclaration of(WebOrigin origin, TlsDeclaration tls, VaultLogin login) {
        return new HashicorpVaultDeclaration(origin, tls, Optional.empty(), login, USUAL_REFRESH);
    }

    /**
     * Whether a text can name a namespace or the place of a login method.
     *
     * @param text to be judged
     * @return true for one to eight names of ASCII letters, digits, {@code _} and {@code -}, with {@code /} between them
     */
    public static boolean isPath(String text) {
        return PATH.matcher(text).matches();
    }

    /**
     * Whether a text can name a role.
     *
     * @param text to be judged
     * @return true for 1 to 128 ASCII letters, digits, {@code . _ -}
     */
    public static boolean isRole(String text) {
        return ROLE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "HashicorpVaultDeclaration[" + login.method() + "]";
    }
}
