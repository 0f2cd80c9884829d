package io.ccaas.sdk.partner.sections;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration.ResponseKey;
import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.file.Values;
import io.ccaas.sdk.partner.web.WebOrigin;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The key {@code signing} of a partner. Answers are verified unless somebody says otherwise. */
public final class SigningSection {

    /** What stands in it. */
    public static final Keys KEYS = Keys.of(
                    "key", "password", "algorithm", "verifyResponses", "responseKeys", "keyDirectory", "revokedKeys")
            .later("keyId", "profile");

    private static final Keys RESPONSE_KEY = Keys.of("file", "notAfter", "overlapDays");

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
        List<ResponseKey> keys = responseKeys(signing, directory);
        Optional<WebOrigin> keyDirectory = signing.text("keyDirectory", WebOrigin::parse);
        Optional<Path> revoked = signing.text("revokedKeys", Values.path(directory));
        if (contradicts(signing, verify, !keys.isEmpty() || keyDirectory.isPresent())) {
            return Optional.empty();
        }
        return key.flatMap(found -> algorithm.map(
                named -> new SigningDeclaration(found, password, named, verify, keys, keyDirectory, revoked)));
    }

    /** Plain paths, or mappings of a path and its term. */
    private static List<ResponseKey> responseKeys(Section signing, Path directory) {
        if (!signing.isListOfMappings("responseKeys")) {
            return signing.texts("responseKeys", Values.path(directory)).stream()
                    .map(ResponseKey::of)
                    .toList();
        }
        return signing.sections("responseKeys", RESPONSE_KEY).stream()
                .flatMap(item -> responseKey(item, directory).stream())
                .toList();
    }

    private static Optional<ResponseKey> responseKey(Section item, Path directory) {
        item.missing("file");
        Optional<LocalDate> notAfter = item.text("notAfter", Values::date);
        int overlap = (int)
                item.number("overlapDays", 0, ResponseKey.MOST_OVERLAP_DAYS).orElse(0);
        if (overlap > 0 && notAfter.isEmpty()) {
            item.fault(
                    "overlapDays",
                    "KEYS_CONTRADICT",
                    "overlapDays with a notAfter that it follows",
                    "there is none",
                    "Say on which day the key ends, or remove overlapDays");
            return Optional.empty();
        }
        return item.text("file", Values.path(directory)).map(file -> new ResponseKey(file, notAfter, overlap));
    }

    private static boolean contradicts(Section signing, boolean verify, boolean keys) {
        if (verify && !keys) {
            signing.fault(
                    "responseKeys",
                    "KEYS_CONTRADICT",
                    "responseKeys or keyDirectory, since verifyResponses is true unless it is declared false",
                    "there is no key",
                    "Name the keys with which the partner signs, or declare verifyResponses: false");
        } else if (!verify && keys) {
            signing.fault(
                    "verifyResponses",
                    "KEYS_CONTRADICT",
                    "verifyResponses: true, since keys of answers are declared",
                    "it is false",
                    "Verify the answers, or remove responseKeys and keyDirectory");
        }
        return verify != keys;
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
