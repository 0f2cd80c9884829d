package io.ccaas.sdk.partner.file;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.partner.declared.SigningDeclaration;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The key {@code signing} of a partner. Answers are verified unless somebody says otherwise. */
public final class SigningSection {

    /** What stands in it. */
    public static final Keys KEYS = Keys.of("key", "password", "algorithm", "verifyResponses", "responseKeys")
            .later("keyId", "profile");

    private SigningSection() {}

    /**
     * Reads the section.
     *
     * @param signing the section
     * @param directory from which paths count
     * @return empty when it has faults
     */
    public static Optional<SigningDeclaration> read(Section signing, Path directory) {
        signing.missing("key");
        signing.missing("algorithm");
        Optional<SecretReference> key =
                signing.text("key", Values.signingKeyReference("signing.key", signing.hostSchemes()));
        Optional<SecretReference> password =
                signing.text("password", Values.reference("signing.password", signing.hostSchemes()));
        Optional<SignatureAlgorithm> algorithm = signing.text("algorithm", SigningSection::algorithm);
        boolean verify = signing.truth("verifyResponses").orElse(true);
        List<Path> keys =
                signing.has("responseKeys") ? signing.texts("responseKeys", Values.path(directory)) : List.of();
        if (contradicts(signing, verify, keys)) {
            return Optional.empty();
        }
        return key.flatMap(
                found -> algorithm.map(named -> new SigningDeclaration(found, password, named, verify, keys)));
    }

    private static boolean contradicts(Section signing, boolean verify, List<Path> keys) {
        if (verify && keys.isEmpty()) {
            signing.fault(
                    "responseKeys",
                    "KEYS_CONTRADICT",
                    "responseKeys, since verifyResponses is true unless it is declared false",
                    "there is no key",
                    "Name the keys with which the partner signs, or declare verifyResponses: false");
        } else if (!verify && !keys.isEmpty()) {
            signing.fault(
                    "verifyResponses",
                    "KEYS_CONTRADICT",
                    "verifyResponses: true, since responseKeys are declared",
                    "it is false",
                    "Verify the answers, or remove responseKeys");
        }
        return verify == keys.isEmpty();
    }

    private static SignatureAlgorithm algorithm(String text) {
        return SignatureAlgorithm.named(text)
                .orElseThrow(() -> Values.refused(
                        "one of "
                                + Arrays.stream(SignatureAlgorithm.values())
                                        .map(SignatureAlgorithm::wireName)
                                        .collect(Collectors.joining(", ")),
                        "Name the algorithm of the key"));
    }
}
