package io.ccaas.sdk.tls.revocation;

import java.util.Locale;

/** How the status of one certificate was learned, or why it was not. */
public enum Status {
    /** It came with the handshake, or with the one whose session was taken up. */
    STAPLED(true),
    /** A responder said so (RFC 6960). */
    RESPONDER(true),
    /** It is not on the list of its authority (RFC 5280 section 5). */
    LIST(true),
    /** It lives so shortly that its authority need not revoke it. */
    SHORT_LIVED(true),
    /** Nobody was to be asked. */
    NOT_ASKED(false),
    /** The certificate names no place that could be asked over http. */
    NOWHERE_TO_ASK(false),
    /** No place that it names is declared for the partner, so none was asked. */
    NOT_DECLARED(false),
    /** No place that was asked gave an answer in time. */
    NO_ANSWER(false),
    /** There was an answer, and it proves nothing. */
    NOT_PROVEN(false);

    private final boolean known;

    Status(boolean known) {
        this.known = known;
    }

    /**
     * Whether it is known that the certificate was not revoked.
     *
     * @return false when nothing is known; what is known to be revoked never gets this far
     */
    public boolean known() {
        return known;
    }

    /**
     * As messages and events say it.
     *
     * @return lower case, for example {@code no answer}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Of two reasons for knowing nothing, the one nearer to an answer. */
    Status nearer(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
