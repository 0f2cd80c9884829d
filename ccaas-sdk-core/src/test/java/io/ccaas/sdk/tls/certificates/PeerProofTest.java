package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.tls.pins.Pin;
import io.ccaas.sdk.tls.pins.PinSet;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PeerProofTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");
    private static final IssuedCertificate LEAF = ROOT.leaf("s").dns("a.test").issue();
    private static final String NOBODY = Base64.getEncoder().encodeToString(new byte[32]);

    private static PeerProof proof(String... pins) {
        ChainRules rules = new ChainRules(
                new KeyRules(2048, 2048, Set.of("secp256r1")),
                Set.of("SHA256withECDSA"),
                new LifetimeRules(new TreeMap<>(), 1_000),
                Purpose.SERVER,
                false);
        PinSet set = pins.length == 0
                ? PinSet.none()
                : PinSet.of(Stream.of(pins).map(PeerProofTest::pinned).toList());
        return new PeerProof(rules, List.of(ROOT.certificate()), set, true);
    }

    private static Pin pinned(String sha256) {
        return new Pin(sha256, "the owner", LocalDate.now(ZoneOffset.UTC).plusYears(1));
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
        ProvenPath path = prove(proof(), LEAF.certificate()).path();
        assertEquals(new ProvenPeer(path, 0, 0), prove(proof(), LEAF.certificate()));
        assertEquals(new ProvenPeer(path, 1, 1), prove(proof(leaf, NOBODY), LEAF.certificate()));
        assertEquals(new ProvenPeer(path, 1, 1), prove(proof(anchor, NOBODY), LEAF.certificate()));
        assertEquals(new ProvenPeer(path, 2, 0), prove(proof(anchor, leaf), LEAF.certificate()));
    }

    @Test
    void pinThatIsNotOnTheProvenPath_isRefusedThoughItWasSent() throws GeneralSecurityException {
        X509Certificate appended = TestAuthority.create("other").certificate();
        PeerProof proof = proof(pin(appended), NOBODY);
        Refused.with("TLS_PIN", "none of them is there", () -> prove(proof, LEAF.certificate(), appended));
    }

    @Test
    void anchors_areThoseGiven() {
        assertEquals(Set.of(ROOT.certificate()), proof().anchors());
    }

    @Test
    void provenPath_printsNoNames() throws RuleBroken {
        ProvenPath path = prove(proof(), LEAF.certificate()).path();
        assertEquals("ProvenPath[1 certificates]", path.toString());
        assertEquals(LEAF.certificate(), path.leaf());
        assertEquals("SHA256withECDSA", path.leafSignature());
    }
}
