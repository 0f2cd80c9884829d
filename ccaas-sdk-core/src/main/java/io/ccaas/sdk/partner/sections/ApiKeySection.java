package io.ccaas.sdk.partner.sections;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.declared.proof.ApiKeyDeclaration;
import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.file.Values;
import java.util.Optional;

/** The key {@code apiKey} of a partner. */
public final class ApiKeySection {

    /** What stands in it. */
    public static final Keys KEYS = Keys.of("header", "prefix", "secret");

    private ApiKeySection() {}

    /**
     * Reads the section.
     *
     * @param key the section
     * @return empty when it has faults
     */
    public static Optional<ApiKeyDeclaration> read(Section key) {
        key.missing("header");
        key.missing("secret");
        Optional<String> header = key.text("header", ApiKeySection::header);
        Optional<String> prefix = key.has("prefix") ? key.text("prefix", ApiKeySection::prefix) : Optional.of("");
        Optional<SecretReference> secret = key.text("secret", Values.reference("apiKey.secret", key.hostSchemes()));
        return header.flatMap(
                field -> prefix.flatMap(before -> secret.map(place -> new ApiKeyDeclaration(field, before, place))));
    }

    private static String header(String text) {
        if (!ApiKeyDeclaration.isHeader(text)) {
            throw Values.refused(
                    "1 to 64 letters, digits and hyphens that name a field of its own",
                    "Name the field that the partner reads the key in");
        }
        return text;
    }

    private static String prefix(String text) {
        if (!ApiKeyDeclaration.isPrefix(text)) {
            throw Values.refused("up to 32 visible ASCII characters and spaces, the first no space", "Mend the value");
        }
        return text;
    }
}
