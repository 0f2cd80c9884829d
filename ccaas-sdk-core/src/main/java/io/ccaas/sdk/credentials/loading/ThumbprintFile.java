package io.ccaas.sdk.credentials.loading;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Thumbprints of keys, one on a line; what stands behind a hash sign is a remark. */
final class ThumbprintFile {

    /** SHA-256 in base64url. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private ThumbprintFile() {}

    static Set<String> read(String role, byte[] content) {
        Set<String> found = new String(content, StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        // A line that is read as something else would be a key that still counts.
        if (!found.stream().allMatch(line -> FORM.matcher(line).matches())) {
            throw Refusals.refusal(
                    "NOT_THUMBPRINTS",
                    "a JWK SHA-256 thumbprint of 43 characters on each line as " + role,
                    "a line is something else",
                    "Write the key id as the log or the partner names it; remarks begin with #.");
        }
        return found;
    }
}
