package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.TestAuthority;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PeerProofTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");
    private static final IssuedCertificate LEAF = ROOT.leaf("s").dns("a.test").issue();
    private static final String NOBODY = Base64.getEncoder().encodeToString(new byte[32]);

    private static PeerProof pinned(String... pins) {
        ChainRules rules = new ChainRules(
                new KeyRules(2048, 2048, Set.of("secp256r1")),
                Set.of("SHA256withECDSA"),
                new LifetimeRules(new TreeMap<>(), 1_000),
                Purpose.SERVER,
                false);
        return new PeerProof(rules, List.of(ROOT.certificate()), Set.of(pins));
    }

    private static ProvenPeer prove(PeerProof proof, X509Certificate... chain) throws RuleBroken {
        return proof.prove(chain, "a.test");
    }

    private static String pin(X509Certificate certificate) throws GeneralSecurityException {
        byte[] key = certificate.getPublicKey().getEncoded();
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    }

    @Test
    void pinsOnTheProvenPath_areCountedAndTheSpareOnesToo() throws GeneralSecurityException {
        String leaf = pin(LEAF.certificate());
        String anchor = pin(ROOT.certificate());
        ProvenPath path = prove(pinned(), LEAF.certificate()).path();
        assertEquals(new ProvenPeer(path, 0, 0), prove(pinned(), LEAF.certificate()));
        assertEquals(new ProvenPeer(path, 1, 1), prove(pinned(leaf, NOBODY), LEAF.certificate()));
        assertEquals(new ProvenPeer(path, 1, 1), prove(pinned(anchor, NOBODY), LEAF.certificate()));
        assertEquals(new ProvenPeer(path, 2, 0), prove(pinned(anchor, leaf), LEAF.certificate()));
    }

    @Test
    void pinThatIsNotOnTheProvenPath_isRefusedThoughItWasSent() throws GeneralSecurityException {
        X509Certificate appended = TestAuthority.create("other").certificate();
        PeerProof proof = pinned(pin(appended), NOBODY);
        Refused.with("TLS_PIN", "none of them is there", () -> prove(proof, LEAF.certificate(), appended));
    }

    @Test
    void anchors_areThoseGiven() {
        assertEquals(Set.of(ROOT.certificate()), pinned().anchors());
    }

    @Test
    void provenPath_printsNoNames() throws RuleBroken {
        ProvenPath path = prove(pinned(), LEAF.certificate()).path();
        assertEquals("ProvenPath[1 certificates]", path.toString());
        assertEquals(LEAF.certificate(), path.leaf());
        assertEquals("SHA256withECDSA", path.leafSignature());
    }
}
