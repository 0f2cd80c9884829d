package io.ccaas.sdk;

import io.ccaas.sdk.testing.house.HouseRules;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

@Tag("long-run")
final class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> house() {
        Stream<String> printing = Stream.of(constants(), tls(), operator(), numbers(), shownByParts())
                .flatMap(Stream::of)
                .map(name -> "io.ccaas.sdk." + name);
        return HouseRules.of(Path.of("target/classes"), Path.of("src/main/java"))
                .printing(printing.toArray(String[]::new))
                .tests();
    }

    /** Texts of this library: codes, constant sentences, names of classes, checks, codecs and operations. */
    private static String[] constants() {
        return new String[] {
            "errors.Origin",
            "errors.Problem",
            "posture.Finding",
            "posture.SecurityEvent",
            "audio.payload.PayloadPass",
            "audio.payload.PayloadPass$Ends",
            "audio.frames.FrameFacts",
            "audio.result.AudioFormat",
            "audio.result.AudioStructure",
            "audio.result.CleaningReceipt",
            "audio.result.CleaningReport",
            "audio.result.DroppedStructure",
            "audio.tags.Tag",
            "http.pipeline.PartnerCall",
            "partner.ConnectorDeclaration",
            "partner.ConnectorDeclaration$Option",
            "partner.file.Keys"
        };
    }

    /** Names of protocols and algorithms from a registry or from Java, and fingerprints of certificates. */
    private static String[] tls() {
        return new String[] {
            "tls.NegotiatedTls",
            "tls.NegotiatedTls$Peer",
            "tls.certificates.KeyKind",
            "tls.certificates.KeyRules",
            "tls.certificates.LifetimeRules",
            "tls.enforce.Limits",
            "tls.policy.Keys",
            "tls.policy.LeafLifetimes",
            "tls.policy.Offer",
            "tls.policy.PolicyRules",
            "tls.policy.TlsPolicyOverlay"
        };
    }

    /** The operator's own words, which are said back to the operator: keys, a standard's name, the kind of a reference. */
    private static String[] operator() {
        return new String[] {
            "credentials.SecretReference",
            "partner.declared.Attestation",
            "partner.declared.DeclarationRefusedException$Fault"
        };
    }

    /** Numbers, and the hash of a configuration: their form keeps every other text out. */
    private static String[] numbers() {
        return new String[] {
            "audio.riff.read.WavFacts",
            "audio.verify.verdict.VerifiedAudio",
            "audit.AuditOptions$Digest",
            "audit.chain.Checkpoint",
            "json.JsonNumber"
        };
    }

    /** What they print comes from parts that hide their texts themselves. */
    private static String[] shownByParts() {
        return new String[] {
            "forwarding.Forwarded",
            "partner.declared.ProxyDeclaration",
            "partner.declared.oauth.OAuthDeclaration",
            "partner.hashicorp.HashicorpVaultDeclaration",
            "signing.fields.Item"
        };
    }
}
