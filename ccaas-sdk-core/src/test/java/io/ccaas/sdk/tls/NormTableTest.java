package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormTableTest {

    @Test
    void document_isWhatThePoliciesSay() throws IOException {
        assertEquals(NormTable.document(), Files.readString(Path.of("../docs/tls-policies.md")));
    }

    /** A policy that bears a norm's name has no deviation of its own making from that norm. */
    @ParameterizedTest
    @CsvSource({
        "anssi-2026, ANSSI SDE-NT-35, 0",
        "bsi-2026, BSI TR-02102-2, 1",
        "nist-52r2, NIST SP 800-52r2, 1",
        "cnsa1, CNSA 1.0, 0",
        "cnsa2, CNSA 2.0, 0",
        "common-2026, ANSSI SDE-NT-35, 0",
        "common-2026, NIST SP 800-52r2, 1"
    })
    void policyNamedAfterANorm_keepsToIt(String policy, String norm, int notEnforceable) {
        Norm named = Norm.ALL.stream()
                .filter(candidate -> candidate.title().startsWith(norm))
                .findFirst()
                .orElseThrow();
        List<String> deviations = named.deviations(TlsPolicy.named(policy));
        assertEquals(notEnforceable, deviations.size(), String.join("\n", deviations));
        assertEquals(
                List.of(),
                deviations.stream()
                        .filter(deviation -> !deviation.startsWith("cannot enforce"))
                        .toList());
    }

    @Test
    void deviations_areFoundInEachDimension() {
        Norm cnsa1 = Norm.ALL.get(5);
        assertEquals(
                List.of(
                        "accepts AES_128_GCM_SHA256, CHACHA20_POLY1305_SHA256",
                        "accepts groups x25519, secp256r1",
                        "accepts signatures ecdsa_secp256r1_sha256, rsa_pss_rsae_sha256, rsa_pss_rsae_sha512,"
                                + " rsa_pkcs1_sha256, rsa_pkcs1_sha512, ed25519",
                        "accepts certificate signatures SHA256withECDSA, SHA512withECDSA, SHA256withRSA,"
                                + " SHA512withRSA, RSASSA-PSS, Ed25519",
                        "accepts keys on secp256r1, ed25519",
                        "accepts RSA of 2048 bits (asks for 3072)"),
                cnsa1.deviations(TlsPolicy.named("modern-2026")));
    }
}
