package io.ccaas.sdk.tls;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.tls.certificates.Purpose;
import io.ccaas.sdk.tls.enforce.ClientSide;
import io.ccaas.sdk.tls.enforce.FinishedHandshake;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * One policy, one trust and at most one identity, ready to be laid over connected sockets. Thread-safe; two clients
 * share no session.
 *
 * <p>Guarantees: before the first application byte of any socket of {@link #socketFactory()} the protocol, suite,
 * group, chain, keys, name and pins met the policy and the trust's question about revocation was settled, also on a
 * resumed session, whatever setters were called on the socket and whatever process-wide properties say. Does not
 * guarantee: protection against code that uses reflection inside the process.
 */
public final class TlsClient {

    private final TlsPolicy policy;
    private final ClientSide side;
    private final @Nullable TlsIdentity identity;

    private TlsClient(TlsPolicy policy, ClientSide side, @Nullable TlsIdentity identity) {
        this.policy = policy;
        this.side = side;
        this.identity = identity;
    }

    /**
     * Makes a client of Java's own TLS provider.
     *
     * @param policy what TLS may be
     * @param trust whom to believe
     * @param identity what to prove ourselves with; null when the partner asks for no client certificate
     * @return the client
     * @throws TlsConfigurationException when this Java cannot keep the policy, or the identity does not meet it
     */
    public static TlsClient of(TlsPolicy policy, TlsTrust trust, @Nullable TlsIdentity identity) {
        return of(policy, trust, identity, TlsProviderName.JAVA);
    }

    /**
     * Makes a client of a TLS provider that is named.
     *
     * @param policy what TLS may be
     * @param trust whom to believe
     * @param identity what to prove ourselves with; null when the partner asks for no client certificate
     * @param provider whose code speaks TLS
     * @return the client
     * @throws TlsConfigurationException when the provider cannot keep the policy or is not there, or the identity does not
     *     meet the policy
     */
    public static TlsClient of(
            TlsPolicy policy, TlsTrust trust, @Nullable TlsIdentity identity, TlsProviderName provider) {
        NoProvider.requireJudgeable(policy, provider);
        if (identity != null) {
            OwnIdentity.require(identity, policy, Purpose.CLIENT, provider);
        }
        try {
            ClientSide side = ClientSide.of(
                    provider,
                    policy.limits(),
                    trust.proof(policy, Purpose.SERVER),
                    trust.revocation(),
                    identity == null ? null : identity.keyManager());
            return new TlsClient(policy, side, identity);
        } catch (GeneralSecurityException foreign) {
            throw NoProvider.problem(policy, provider, foreign);
        }
    }

    /**
     * Lays TLS over a connected socket: {@code createSocket(socket, name, port, autoClose)}. The name is the one that
     * the certificate must carry. The other methods, which would connect, throw {@link UnsupportedOperationException}.
     *
     * <p>Setters of its sockets can narrow the policy and set ALPN, never add; asking for nothing that the policy has
     * throws {@link IllegalArgumentException}. A refusal leaves the socket as an {@code SSLException} with a {@link
     * TlsRefusedException} inside: see {@link TlsFailure}.
     *
     * @return the factory, always the same
     */
    public SSLSocketFactory socketFactory() {
        return side.factory();
    }

    /**
     * The trust manager behind the sockets, for libraries that want to be shown one. It refuses every question that
     * does not come from a handshake of {@link #socketFactory()}.
     *
     * @return the trust manager, always the same
     */
    public X509TrustManager trustManager() {
        return side.trustManager();
    }

    /**
     * Says yes only to a session that this client has proven for exactly that name, and checks the name again.
     *
     * @return a verifier
     */
    public HostnameVerifier hostnameVerifier() {
        return side::provenFor;
    }

    /**
     * What the handshake of one of our own sockets was.
     *
     * @param socket the socket that is about to be used
     * @return the facts
     * @throws TlsRefusedException {@code TLS_NOT_OURS} when the socket was not made by this client's factory, has not
     *     finished its handshake, or is closed
     */
    public NegotiatedTls negotiated(Socket socket) {
        return NegotiatedTls.of(finished(socket), policy);
    }

    private FinishedHandshake finished(Socket socket) {
        return side.finished(socket)
                .orElseThrow(() -> TlsRefusedException.of(
                        "TLS_NOT_OURS",
                        "an open socket of this TLS client with its handshake done",
                        "it is not one",
                        "Connect through the socket factory of this client."));
    }

    /**
     * What this side showed in the handshake of one of our own sockets: credentials that are bound to a certificate are bound
     * to this one, also on a session that was taken up.
     *
     * @param socket as for {@link #negotiated}
     * @return the own leaf, empty when the server did not ask for one of ours
     * @throws TlsRefusedException as for {@link #negotiated}
     */
    public Optional<X509Certificate> shown(Socket socket) {
        finished(socket);
        Certificate[] chain = ((SSLSocket) socket).getSession().getLocalCertificates();
        return chain == null || chain.length == 0 ? Optional.empty() : Optional.of((X509Certificate) chain[0]);
    }

    /**
     * The policy that is kept.
     *
     * @return the policy
     */
    public TlsPolicy policy() {
        return policy;
    }

    /**
     * What is shown to a server that asks. Whether a connection showed it, says {@link #shown}.
     *
     * @return the own leaf, empty when this client shows none
     */
    public Optional<X509Certificate> ownCertificate() {
        return Optional.ofNullable(identity).map(own -> own.chain().get(0));
    }
}
