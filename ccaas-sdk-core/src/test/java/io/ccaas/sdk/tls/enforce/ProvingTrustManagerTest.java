package io.ccaas.sdk.tls.enforce;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.tls.certificates.ChainRules;
import io.ccaas.sdk.tls.certificates.KeyRules;
import io.ccaas.sdk.tls.certificates.LifetimeRules;
import io.ccaas.sdk.tls.certificates.PeerProof;
import io.ccaas.sdk.tls.certificates.Purpose;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import io.ccaas.sdk.tls.pins.PinSet;
import io.ccaas.sdk.tls.policy.RevocationMode;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import io.ccaas.sdk.tls.provider.TlsProvider;
import io.ccaas.sdk.tls.revocation.Revocation;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** After our own rules Java's trust manager is asked too, and whatever it throws is a refusal. */
final class ProvingTrustManagerTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");

    /** Answers every question in the same way, as Java's trust manager might. */
    private static final class Answering extends X509ExtendedTrustManager {

        private final @Nullable Exception answer;
        private List<X509Certificate> asked = List.of();

        Answering(@Nullable Exception answer) {
            this.answer = answer;
        }

        private void answer() throws CertificateException {
            if (answer instanceof CertificateException checked) {
                throw checked;
            }
            if (answer instanceof RuntimeException unchecked) {
                throw unchecked;
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            asked = List.of(chain);
            answer();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            answer();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            answer();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            answer();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            answer();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            answer();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static void prove(@Nullable Exception answer) throws GeneralSecurityException {
        prove(new Answering(answer), ROOT.leaf("").dns("a.test").issue().chain());
    }

    private static void prove(Answering java, List<X509Certificate> sent) throws GeneralSecurityException {
        ChainRules rules = new ChainRules(
                new KeyRules(2048, 2048, Set.of("secp256r1")),
                Set.of("SHA256withECDSA"),
                new LifetimeRules(Collections.emptySortedMap(), 398),
                Purpose.SERVER,
                false);
        PeerProof proof = new PeerProof(rules, List.of(ROOT.certificate()), PinSet.none(), true);
        Limits limits = new Limits(List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), 600);
        ProvingTrustManager trust =
                new ProvingTrustManager(proof, java, Revocation.withoutNetwork(RevocationMode.SOFT));
        X509Certificate[] chain = sent.toArray(X509Certificate[]::new);
        trust.proveAgain(chain, new ConnectionRules(limits, TlsProvider.named(TlsProviderName.JAVA), trust, "a.test"));
    }

    private static void refused(Exception answer) {
        RuleBroken broken = assertThrows(RuleBroken.class, () -> prove(answer));
        assertEquals("TLS_CHAIN", broken.problem().code());
        assertEquals("it refused this one", broken.problem().found());
    }

    @Test
    void chainThatJavaTakesToo_isProven() {
        assertDoesNotThrow(() -> prove(null));
    }

    /** Out of order Java would search for a path itself, and could be set to fetch issuers for it. */
    @Test
    void javaIsAsked_aboutTheProvenPathAlone() throws GeneralSecurityException {
        TestAuthority below = ROOT.intermediate("below").issueAuthority();
        X509Certificate leaf = below.leaf("").dns("a.test").issue().certificate();
        Answering java = new Answering(null);
        prove(java, List.of(leaf, TestAuthority.create("other").certificate(), below.certificate()));
        assertEquals(List.of(leaf, below.certificate()), java.asked);
    }

    @Test
    void chainThatJavaRefuses_isRefused() {
        refused(new CertificateException("distrusted"));
    }

    @Test
    void exceptionThatJavaLetsOut_isARefusal() {
        refused(new UnsupportedOperationException("not implemented"));
    }
}
