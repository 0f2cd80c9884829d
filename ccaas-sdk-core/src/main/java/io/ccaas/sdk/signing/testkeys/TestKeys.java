package io.ccaas.sdk.signing.testkeys;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.Problem;
import java.security.PublicKey;
import java.util.Set;

/** The keys printed in RFC 9421 appendix B.1, with their private halves: everybody can sign with them. */
public final class TestKeys {

    private static final Set<String> THUMBPRINTS = Set.of(
            "BHj8s0GPnMEQtkaULIM-PLgEhLBbuGUQ1vMxmBWZzEo",
            "oD0HwocPBSfpNy5W3bpJeyFGY_IQ_YpqxSjQ3Yd-CLA",
            "ydQXMtvbsOsZyFir-Y7A8t7fKEM1gbKPvyFkdpu4fvI",
            "poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U");

    private TestKeys() {}

    /**
     * Refuses a key that everybody has.
     *
     * @param key a public key
     * @throws CredentialException when the RFC prints its private half
     */
    public static void refuse(PublicKey key) {
        if (THUMBPRINTS.contains(VerificationKey.of(key).keyId())) {
            throw new CredentialException(Problem.of(
                    "TEST_KEY_REFUSED",
                    "a key whose private half only its owner has",
                    "it is one of the test keys printed in RFC 9421",
                    "Make a new key, for example: openssl genpkey -algorithm ed25519"));
        }
    }
}
