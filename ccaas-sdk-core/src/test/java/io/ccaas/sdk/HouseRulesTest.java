package io.ccaas.sdk;

import io.ccaas.sdk.testing.house.HouseRules;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> house() {
        return HouseRules.of(Path.of("target/classes"), Path.of("src/main/java"))
                // Texts of this library: codes, constant sentences, names of classes and checks.
                .printing(
                        "io.ccaas.sdk.errors.Origin",
                        "io.ccaas.sdk.errors.Problem",
                        "io.ccaas.sdk.posture.Finding",
                        "io.ccaas.sdk.posture.SecurityEvent",
                        // Registered names of algorithms, and fingerprints of certificates.
                        "io.ccaas.sdk.tls.NegotiatedTls",
                        "io.ccaas.sdk.tls.NegotiatedTls$Peer",
                        "io.ccaas.sdk.tls.TlsPolicy$Keys",
                        "io.ccaas.sdk.tls.TlsPolicy$Offer",
                        "io.ccaas.sdk.tls.certificates.KeyKind",
                        "io.ccaas.sdk.tls.certificates.KeyRules",
                        "io.ccaas.sdk.tls.certificates.ProvenPeer",
                        "io.ccaas.sdk.tls.enforce.FinishedHandshake",
                        "io.ccaas.sdk.tls.enforce.Limits")
                .tests();
    }
}
