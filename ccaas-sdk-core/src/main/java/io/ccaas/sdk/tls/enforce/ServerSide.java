package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.tls.certificates.PeerProof;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import io.ccaas.sdk.tls.revocation.Revocation;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;

/** The side that is dialled. */
public final class ServerSide {

    private final Contexts contexts;
    private final Limits limits;
    private final ProvingTrustManager trust;
    private final boolean clientMustProve;
    private final HandshakeCheck check;
    private final SSLContext context;

    private ServerSide(Contexts contexts, Limits limits, ProvingTrustManager trust, boolean clientMustProve) {
        this.contexts = contexts;
        this.limits = limits;
        this.trust = trust;
        this.clientMustProve = clientMustProve;
        this.check = new HandshakeCheck(trust, clientMustProve);
        this.context = PolicyContextSpi.context(this, contexts);
    }

    /**
     * Makes a side.
     *
     * @param provider whose code speaks TLS
     * @param wanted what connections may be
     * @param clients which clients to believe; with no anchor at all, none is asked for a certificate
     * @param revocation whether their certificates were revoked
     * @param key the server's own
     * @return the side
     * @throws GeneralSecurityException when the provider cannot do it
     */
    public static ServerSide of(
            TlsProviderName provider,
            Limits wanted,
            PeerProof clients,
            Revocation revocation,
            X509ExtendedKeyManager key)
            throws GeneralSecurityException {
        ProvingTrustManager trust = Jsse.trust(clients, revocation);
        Contexts contexts = Contexts.of(provider, key, trust, wanted.sessionSeconds());
        return new ServerSide(
                contexts,
                Jsse.limits(wanted, contexts),
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

    private ConnectionRules newRules() {
        return new ConnectionRules(limits.today(), contexts.provider(), trust, null);
    }

    PolicySocket over(Socket accepted) throws IOException {
        ConnectionRules rules = newRules();
        SSLSocket inner = contexts.provider().server(contexts.forConnection(), accepted, rules);
        return new PolicySocket(inner, rules, check, clientMustProve);
    }

    PolicyEngine engine(Function<SSLContext, SSLEngine> made) {
        ConnectionRules rules = newRules();
        SSLEngine inner = contexts.provider().engine(made.apply(contexts.forConnection()), rules);
        return new PolicyEngine(inner, rules, check, clientMustProve);
    }
}
