package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.tls.certificates.PeerProof;
import io.ccaas.sdk.tls.certificates.ProvenPeer;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import io.ccaas.sdk.tls.revocation.Revocation;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Proves a peer by our rules first, because they name what is wrong, then by Java's own, which alone know the
 * distrust dates of public authorities and the algorithms that the installation disabled. A question without one of our
 * connections behind it is refused: without the dialled name no answer would mean anything.
 */
final class ProvingTrustManager extends X509ExtendedTrustManager {

    private final PeerProof proof;
    private final X509ExtendedTrustManager java;
    private final Revocation revocation;

    ProvingTrustManager(PeerProof proof, X509ExtendedTrustManager java, Revocation revocation) {
        this.proof = proof;
        this.java = java;
        this.revocation = revocation;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        ConnectionRules rules = rulesOf(socket);
        ProvenPeer peer = proof.prove(chain, requireDialled(rules));
        java(() -> java.checkServerTrusted(provenOf(peer), authType, socket));
        SSLSession session = ((SSLSocket) socket).getHandshakeSession();
        // Last, so that nobody is asked about a chain that is not believed.
        rules.learned(revocation.check(peer.path(), staples(session)));
        rules.proven(peer);
        forget(session);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        ConnectionRules rules = rulesOf(socket);
        ProvenPeer peer = proof.prove(chain, null);
        java(() -> java.checkClientTrusted(provenOf(peer), authType, socket));
        rules.learned(revocation.checkClient(peer.path()));
        rules.proven(peer);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        ConnectionRules rules = rules(engine.getSSLParameters());
        ProvenPeer peer = proof.prove(chain, null);
        java(() -> java.checkClientTrusted(provenOf(peer), authType, engine));
        rules.learned(revocation.checkClient(peer.path()));
        rules.proven(peer);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw noConnection();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw noConnection();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw noConnection();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return proof.anchors().toArray(X509Certificate[]::new);
    }

    /** Java asks no trust manager when a session is taken up again, so the check after the handshake asks here. */
    ProvenPeer proveAgain(X509Certificate[] chain, ConnectionRules rules) throws RuleBroken {
        ProvenPeer peer = proof.prove(chain, rules.dialled());
        if (rules.client()) {
            java(() -> java.checkServerTrusted(provenOf(peer), "UNKNOWN"));
            rules.learned(revocation.checkAgain(peer.path()));
        } else {
            java(() -> java.checkClientTrusted(provenOf(peer), "UNKNOWN"));
            rules.learned(revocation.checkClientAgain(peer.path()));
        }
        return peer;
    }

    /**
     * What was proven, not what was sent: Java validates a chain in order below an anchor as it is, but searches for
     * another one when it is not, and that search may fetch issuers ({@code com.sun.security.enableAIAcaIssuers}).
     */
    private static X509Certificate[] provenOf(ProvenPeer peer) {
        return peer.path().path().toArray(X509Certificate[]::new);
    }

    private static List<byte[]> staples(@Nullable SSLSession session) {
        return session instanceof ExtendedSSLSession extended ? extended.getStatusResponses() : List.of();
    }

    /** A question to Java's own trust manager. */
    private interface Question {
        void ask() throws CertificateException;
    }

    private static void java(Question question) throws RuleBroken {
        try {
            question.ask();
        } catch (CertificateException | RuntimeException foreign) {
            // Unchecked ones come out of Java's search when certificates are odd.
            throw new RuleBroken(Problem.of(
                            "TLS_CHAIN",
                            "a chain that Java trusts as well",
                            "it refused this one",
                            "Look at the authority's distrust date and at jdk.certpath.disabledAlgorithms.")
                    .causedBy(foreign));
        }
    }

    /** A TLS 1.2 session is made unusable before any parallel handshake could find it in the cache. */
    private static void forget(@Nullable SSLSession session) {
        if (session != null && session.getProtocol().equals("TLSv1.2")) {
            session.invalidate();
        }
    }

    private ConnectionRules rulesOf(Socket socket) throws RuleBroken {
        if (socket instanceof SSLSocket tls) {
            return rules(tls.getSSLParameters());
        }
        throw noConnection();
    }

    private ConnectionRules rules(SSLParameters parameters) throws RuleBroken {
        if (parameters.getAlgorithmConstraints() instanceof ConnectionRules rules && rules.belongTo(this)) {
            return rules;
        }
        throw noConnection();
    }

    private static String requireDialled(ConnectionRules rules) throws RuleBroken {
        String dialled = rules.dialled();
        if (dialled == null) {
            throw noConnection();
        }
        return dialled;
    }

    private static RuleBroken noConnection() {
        return new RuleBroken(Problem.of(
                "TLS_NOT_OURS",
                "a question from a handshake of this TLS client or server",
                "it came from elsewhere",
                "Use its sockets; its trust manager answers nobody else."));
    }
}
