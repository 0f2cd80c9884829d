package io.ccaas.sdk.tls;

import io.ccaas.sdk.credentials.RotatingIdentity;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.tls.certificates.PeerProof;
import io.ccaas.sdk.tls.certificates.Purpose;
import io.ccaas.sdk.tls.enforce.ServerSide;
import io.ccaas.sdk.tls.pins.PinSet;
import io.ccaas.sdk.tls.policy.RevocationMode;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import io.ccaas.sdk.tls.revocation.Revocation;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * The server side under the same policies, for partners and for tests. Thread-safe.
 *
 * <p>Guarantees: engines and server sockets of {@link #sslContext()} offer nothing outside the policy, their setters
 * can only narrow, and with {@link Builder#requireClientCertificates} no application byte is exchanged with a client
 * whose certificate was not proven. Whether it was revoked is asked as its trust says ({@link
 * TlsTrust#checking}); a trust that says nothing asks nobody. Does not guarantee: TLS 1.2 without resumption, because Java
 * gives a server no way to issue no tickets: a session is taken up for ten minutes at most and its chain is proven
 * again, its status too.
 */
public final class TlsServer {

    private final TlsPolicy policy;
    private final TlsProviderName provider;
    private final ServerSide side;
    private final RotatingIdentity identity;

    private TlsServer(TlsPolicy policy, TlsProviderName provider, ServerSide side, RotatingIdentity identity) {
        this.policy = policy;
        this.provider = provider;
        this.side = side;
        this.identity = identity;
    }

    /**
     * Starts a server's settings.
     *
     * @param policy what TLS may be
     * @param identity the server's certificate and key
     * @return a builder
     */
    public static Builder builder(TlsPolicy policy, TlsIdentity identity) {
        return new Builder(policy, identity);
    }

    /**
     * For {@code com.sun.net.httpserver.HttpsServer}, Jetty, Netty or plain server sockets. Engines in client mode and
     * client sockets are refused with {@link UnsupportedOperationException}.
     *
     * @return the context, always the same
     */
    public SSLContext sslContext() {
        return side.context();
    }

    /**
     * Presents another identity in every full handshake that begins from now on, without a restart. Connections that are
     * open stay, and a client that takes up an earlier session sees the old certificate for up to ten minutes more.
     *
     * @param next the new certificate and key
     * @throws TlsConfigurationException when it does not meet the policy; the old one stays
     */
    public void replaceIdentity(TlsIdentity next) {
        OwnIdentity.require(next, policy, Purpose.SERVER, provider);
        identity.replace(next);
    }

    /**
     * What a finished handshake was.
     *
     * @param session the session of one of our engines or sockets
     * @return the facts; empty for any other session, and before the handshake has finished
     */
    public Optional<NegotiatedTls> negotiated(SSLSession session) {
        return side.finished(session).map(finished -> NegotiatedTls.of(finished, policy));
    }

    /** Settings of a server; without further calls it asks for no client certificate. */
    public static final class Builder {

        private final TlsPolicy policy;
        private final TlsIdentity identity;
        private @Nullable TlsTrust clients;
        private TlsProviderName provider = TlsProviderName.JAVA;

        private Builder(TlsPolicy policy, TlsIdentity identity) {
            this.policy = policy;
            this.identity = identity;
        }

        /**
         * Mutual TLS: a client without a certificate that this trust proves is refused in the handshake.
         *
         * @param trust which authorities issue client certificates, and whether they are asked for revoked ones
         * @return this builder
         */
        public Builder requireClientCertificates(TlsTrust trust) {
            this.clients = trust;
            return this;
        }

        /**
         * Whose code speaks TLS; Java's own without this call.
         *
         * @param name one of the two that are believed
         * @return this builder
         */
        public Builder provider(TlsProviderName name) {
            this.provider = name;
            return this;
        }

        /**
         * Makes the server side.
         *
         * @return the server side
         * @throws TlsConfigurationException when the provider cannot keep the policy, or the identity does not meet it
         */
        public TlsServer build() {
            NoProvider.requireJudgeable(policy, provider);
            OwnIdentity.require(identity, policy, Purpose.SERVER, provider);
            PeerProof proof = clients == null
                    ? new PeerProof(policy.chainRules(Purpose.CLIENT, false), List.of(), PinSet.none(), true)
                    : clients.proof(policy, Purpose.CLIENT);
            Revocation revocation =
                    clients == null ? Revocation.withoutNetwork(RevocationMode.SOFT) : clients.revocation();
            RotatingIdentity own = RotatingIdentity.beginningWith(identity);
            try {
                ServerSide side = ServerSide.of(provider, policy.limits(), proof, revocation, own.keyManager());
                return new TlsServer(policy, provider, side, own);
            } catch (GeneralSecurityException foreign) {
                throw NoProvider.problem(policy, provider, foreign);
            }
        }
    }
}
