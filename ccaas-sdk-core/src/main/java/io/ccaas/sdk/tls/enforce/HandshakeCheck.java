package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.tls.certificates.ProvenPeer;
import io.ccaas.sdk.tls.certificates.RefusedHandshake;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** What is looked at after a handshake and before any byte: that it really became what was offered. */
final class HandshakeCheck {

    private static final String RESULT = "io.ccaas.sdk.tls.finished";

    private final ProvingTrustManager trust;
    private final boolean peerMustProve;

    HandshakeCheck(ProvingTrustManager trust, boolean peerMustProve) {
        this.trust = trust;
        this.peerMustProve = peerMustProve;
    }

    /** What a session of ours carries for later questions. */
    record Result(ProvingTrustManager trust, ConnectionRules rules, FinishedHandshake finished) {}

    FinishedHandshake finish(SSLSession session, ConnectionRules rules) throws RefusedHandshake {
        try {
            FinishedHandshake finished = check(session, rules);
            session.putValue(RESULT, new Result(trust, rules, finished));
            return finished;
        } catch (RuleBroken rule) {
            session.invalidate();
            throw new RefusedHandshake(rule);
        } finally {
            if (session.getProtocol().equals("TLSv1.2")) {
                session.invalidate();
            }
        }
    }

    Optional<Result> resultOf(SSLSession session) {
        return session.getValue(RESULT) instanceof Result result && result.trust() == trust
                ? Optional.of(result)
                : Optional.empty();
    }

    private FinishedHandshake check(SSLSession session, ConnectionRules rules) throws RuleBroken {
        Limits limits = rules.limits();
        require("TLS_PROTOCOL", "a protocol version", limits.protocols().contains(session.getProtocol()));
        require("TLS_SUITE", "a cipher suite", limits.suites().contains(session.getCipherSuite()));
        String group = rules.group().orElse("");
        require("TLS_GROUP", "a fresh key exchange in a group", limits.groups().contains(group));
        Optional<ProvenPeer> fresh = rules.peer();
        boolean resumed = peerMustProve && fresh.isEmpty();
        Optional<ProvenPeer> peer = resumed ? Optional.of(again(session, rules)) : fresh;
        return new FinishedHandshake(
                session.getProtocol(),
                session.getCipherSuite(),
                group,
                peer.map(PeerFacts::of),
                rules.status(),
                resumed);
    }

    private ProvenPeer again(SSLSession session, ConnectionRules rules) throws RuleBroken {
        boolean never = !rules.limits().sessionsMayBeTakenUp();
        if (never || (rules.client() && session.getProtocol().equals("TLSv1.2"))) {
            throw broken("TLS_RESUMED", "a full handshake", "an earlier session was taken up");
        }
        try {
            X509Certificate[] chain = Arrays.stream(session.getPeerCertificates())
                    .map(X509Certificate.class::cast)
                    .toArray(X509Certificate[]::new);
            return trust.proveAgain(chain, rules);
        } catch (SSLPeerUnverifiedException foreign) {
            throw broken("TLS_CHAIN", "a certificate of the peer", "it presented none");
        }
    }

    private static void require(String code, String what, boolean holds) throws RuleBroken {
        if (!holds) {
            throw broken(code, what + " of the policy", "the handshake ended with another");
        }
    }

    private static RuleBroken broken(String code, String expected, String found) {
        return new RuleBroken(Problem.of(code, expected, found, "Ask the partner to offer what the policy accepts."));
    }
}
