package io.ccaas.sdk.tls;

import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.fetch.Fetch;
import io.ccaas.sdk.tls.policy.RevocationMode;
import io.ccaas.sdk.tls.revocation.Revocation;
import io.ccaas.sdk.tls.revocation.StatusNetwork;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How a trust learns whether a certificate of a proven path was revoked, and what it has learned. Keep one for a
 * partner as long as it is spoken to: what it remembers spares questions, and holds on to what was revoked. Thread-safe.
 *
 * <p>Guarantees, under every {@link RevocationMode}: a status that is stapled is verified, and one that says revoked, is
 * of another certificate, is stale or is not signed by the authority or in its name refuses the handshake; a server
 * whose certificate promises a staple (RFC 7633) is refused without; nobody is asked before the chain is proven; Java's own fetching
 * and its process-wide settings of OCSP have no part in it. Does not guarantee: that an authority has published what it
 * knows.
 */
public final class TlsRevocation {

    private final Revocation checks;

    private TlsRevocation(Revocation checks) {
        this.checks = checks;
    }

    /**
     * Checks what is stapled and asks nobody. What a trust does by itself is this, with {@link RevocationMode#SOFT}.
     *
     * @param mode what happens when nothing is stapled
     * @return to be given to {@link TlsTrust#checking(TlsRevocation)}
     */
    public static TlsRevocation staplesAlone(RevocationMode mode) {
        return new TlsRevocation(Revocation.withoutNetwork(mode));
    }

    /**
     * Asks the responders and lists that certificates name (OCSP by POST, RFC 6960; CRLs by GET, RFC 5280), over plain
     * http, when nothing is stapled. An answer is asked for again after an hour and counts until it runs out; a place
     * that does not answer is left alone for a minute.
     *
     * @param mode what happens when nobody knows
     * @param fetch the network; it refuses what is not declared
     * @param until when the handshake at hand stops asking: a few seconds, and not after the call's own deadline
     * @param time its ticker tells when to ask again; it has no say in whether an answer is valid
     * @param unlearned hears one constant word each time that somebody was to be asked about a certificate, nothing was
     *     learned, and it is accepted all the same
     * @return to be given to {@link TlsTrust#checking(TlsRevocation)}
     */
    public static TlsRevocation asking(
            RevocationMode mode, Fetch fetch, Supplier<Deadline> until, Time time, Consumer<String> unlearned) {
        return new TlsRevocation(
                Revocation.asking(mode, new StatusNetwork(fetch, until, time, why -> unlearned.accept(why.word()))));
    }

    Revocation checks() {
        return checks;
    }
}
