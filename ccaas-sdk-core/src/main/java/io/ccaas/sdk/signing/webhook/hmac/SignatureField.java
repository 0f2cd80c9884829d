package io.ccaas.sdk.signing.webhook.hmac;

import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The field with the signatures. A prefix names a version; entries of other versions are passed over, and one of an accepted
 * version must be there.
 *
 * @param name of the field
 * @param prefixes that are accepted, for example {@code v1,}; one that is empty accepts every entry
 * @param separator between entries, empty when there is one
 * @param hex whether entries are hexadecimal, else base64
 */
record SignatureField(String name, List<String> prefixes, String separator, boolean hex) {

    private static final int MOST = 8;

    List<byte[]> read(Received received) {
        String value = received.field(name);
        String[] entries = separator.isEmpty() ? new String[] {value} : value.split(Pattern.quote(separator), MOST + 1);
        if (entries.length > MOST) {
            throw Refusals.signature("at most " + MOST + " entries");
        }
        List<byte[]> signatures = new ArrayList<>();
        for (String entry : entries) {
            String text = entry.strip();
            prefixes.stream()
                    .filter(text::startsWith)
                    .findFirst()
                    .ifPresent(prefix -> signatures.add(decoded(text.substring(prefix.length()))));
        }
        if (signatures.isEmpty()) {
            throw Refusals.algorithm("a signature of version " + String.join(" or ", prefixes));
        }
        return signatures;
    }

    private byte[] decoded(String text) {
        return hex ? Decoded.hex(text) : Decoded.base64(text);
    }
}
