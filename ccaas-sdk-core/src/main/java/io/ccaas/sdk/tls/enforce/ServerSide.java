package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.tls.certificates.PeerProof;
import io.ccaas.sdk.tls.revocation.Revocation;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;

/** The side that is dialled. */
public final class ServerSide {

    private final Limits limits;
    private final ProvingTrustManager trust;
    private final boolean clientMustProve;
    private final HandshakeCheck check;
    private final SSLContext context;

    private ServerSide(Contexts contexts, Limits limits, ProvingTrustManager trust, boolean clientMustProve) {
        this.limits = limits;
        this.trust = trust;
        this.clientMustProve = clientMustProve;
        this.check = new HandshakeCheck(trust, clientMustProve);
        this.context = PolicyContextSpi.context(this, contexts);
    }

    /**
     * Makes a side.
     *
     * @param wanted what connections may be
     * @param clients which clients to believe; with no anchor at all, none is asked for a certificate
     * @param revocation whether their certificates were revoked
     * @param key the server's own
     * @return the side
     * @throws GeneralSecurityException when this Java cannot do it
     */
    public static ServerSide of(Limits wanted, PeerProof clients, Revocation revocation, X509ExtendedKeyManager key)
            throws GeneralSecurityException {
        ProvingTrustManager trust = Jsse.trust(clients, revocation);
        Contexts contexts = Contexts.of(key, trust, wanted.sessionSeconds());
        return new ServerSide(
                contexts,
                Jsse.limits(wanted, contexts.first()),
                trust,
                !clients.anchors().isEmpty());
    }

    /**
     * For servers that take a context.
     *
     * @return a context for servers only
     */
    public SSLContext context() {
        return context;
    }

    /**
     * What a handshake was.
     *
     * @param session any session
     * @return empty when it is not of this side, or not finished
     */
    public Optional<FinishedHandshake> finished(SSLSession session) {
        return check.resultOf(session).map(HandshakeCheck.Result::finished);
    }

    Limits limits() {
        return limits;
    }

    boolean clientMustProve() {
        return clientMustProve;
    }

    ConnectionRules newRules() {
        return new ConnectionRules(limits.today(), trust, null);
    }

    PolicySocket guard(SSLSocket inner) {
        return new PolicySocket(inner, newRules(), check, clientMustProve);
    }

    PolicyEngine guard(SSLEngine inner) {
        return new PolicyEngine(inner, newRules(), check, clientMustProve);
    }
}
