package io.ccaas.sdk.tls;

import io.ccaas.sdk.tls.certificates.RefusedHandshake;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Tells a refusal of TLS from other failures of a connection, whatever Java wrapped it in. */
public final class TlsFailure {

    private static final int DEEPEST = 16;

    private TlsFailure() {}

    /**
     * Looks for a refusal: one of this package, a fatal alert of the peer, or a handshake that Java itself refused. To
     * be asked of every exception of a connection, also of the first read: in TLS 1.3 a server refuses a client
     * certificate only there.
     *
     * <p>Does not guarantee: that a refusal is always found. A server that closes without an alert, or whose alert is
     * lost because we were still sending, looks like any broken connection.
     *
     * @param foreign what connect, handshake, read or write threw
     * @return the refusal; empty when the failure is not a matter of TLS, such as a reset or a time-out
     */
    public static Optional<TlsRefusedException> refusalIn(Throwable foreign) {
        List<Throwable> chain = chain(foreign);
        for (Throwable link : chain) {
            if (link instanceof TlsRefusedException refused) {
                return Optional.of(refused);
            }
            if (link instanceof RefusedHandshake refused) {
                return Optional.of(new TlsRefusedException(refused.rule().problem()));
            }
            if (link instanceof RuleBroken rule) {
                return Optional.of(new TlsRefusedException(rule.problem()));
            }
        }
        return chain.stream()
                .filter(SSLException.class::isInstance)
                .map(SSLException.class::cast)
                .filter(link -> !isTransport(link))
                .findFirst()
                .map(link -> new TlsRefusedException(JavaRefusal.problem(link).causedBy(foreign)));
    }

    /** Java wraps resets, broken pipes and early ends in exceptions of TLS; the cause gives them away. */
    private static boolean isTransport(SSLException link) {
        return chain(link).stream().anyMatch(cause -> cause instanceof IOException && !(cause instanceof SSLException));
    }

    private static List<Throwable> chain(Throwable foreign) {
        List<Throwable> links = new ArrayList<>();
        for (Throwable link = foreign; link != null && links.size() < DEEPEST; link = link.getCause()) {
            links.add(link);
        }
        return links;
    }
}
