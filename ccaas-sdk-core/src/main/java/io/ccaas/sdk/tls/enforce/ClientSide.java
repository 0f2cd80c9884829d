package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.tls.certificates.PeerProof;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import io.ccaas.sdk.tls.revocation.Revocation;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The side that dials. Each has a context, and so a session cache, of its own. */
public final class ClientSide {

    private final ProvingTrustManager trust;
    private final HandshakeCheck check;
    private final PolicySocketFactory factory;

    private ClientSide(Contexts contexts, Limits limits, ProvingTrustManager trust) {
        this.trust = trust;
        this.check = new HandshakeCheck(trust, true);
        this.factory = new PolicySocketFactory(contexts, limits, trust, check);
    }

    /**
     * Makes a side.
     *
     * @param provider whose code speaks TLS
     * @param wanted what connections may be
     * @param proof whom to believe
     * @param revocation what is asked about a chain that is proven
     * @param key what to prove ourselves with; null for nothing
     * @return the side
     * @throws GeneralSecurityException when the provider cannot do it
     */
    public static ClientSide of(
            TlsProviderName provider,
            Limits wanted,
            PeerProof proof,
            Revocation revocation,
            @Nullable X509ExtendedKeyManager key)
            throws GeneralSecurityException {
        ProvingTrustManager trust = Jsse.trust(proof, revocation);
        Contexts contexts = Contexts.of(provider, key, trust, wanted.sessionSeconds());
        return new ClientSide(contexts, Jsse.limits(wanted, contexts), trust);
    }

    /**
     * Lays TLS over connected sockets.
     *
     * @return the factory
     */
    public SSLSocketFactory factory() {
        return factory;
    }

    /**
     * Answers the factory's sockets only.
     *
     * @return the trust manager
     */
    public X509TrustManager trustManager() {
        return trust;
    }

    /**
     * What the handshake of a socket was.
     *
     * @param socket any socket
     * @return empty when it is not of this side, or not finished, or closed
     */
    public Optional<FinishedHandshake> finished(Socket socket) {
        return socket instanceof PolicySocket ours && ours.belongsTo(check) ? ours.finished() : Optional.empty();
    }

    /**
     * Whether a session was proven by this side for exactly this name.
     *
     * @param name the name dialled
     * @param session any session
     * @return true when it was; its certificate carries the name then, or there were no session
     */
    public boolean provenFor(String name, SSLSession session) {
        return check.resultOf(session)
                .filter(result -> name.equalsIgnoreCase(result.rules().dialled()))
                .isPresent();
    }
}
