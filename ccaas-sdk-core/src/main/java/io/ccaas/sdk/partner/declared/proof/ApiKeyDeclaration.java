package io.ccaas.sdk.partner.declared.proof;

import io.ccaas.sdk.credentials.SecretReference;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A secret that every request carries in a field of its own. Whoever reads one request can make others: only for partners that
 * have nothing better, and the doctor says so. It never stands in a target.
 *
 * @param header the field's name
 * @param prefix what stands before the secret in the field, spaces included; often nothing
 * @param secret where it is; read for each attempt
 */
public record ApiKeyDeclaration(String header, String prefix, SecretReference secret) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
    private static final Pattern PREFIX = Pattern.compile("([!-~][ -~]{0,31})?");

    /** Fields that this library writes itself, or that change what a request means or who is asked. */
    private static final Set<String> TAKEN = Set.of(
            "accept",
            "accept-encoding",
            "accept-signature",
            "connection",
            "cookie",
            "date",
            "dpop",
            "expect",
            "forwarded",
            "host",
            "idempotency-key",
            "keep-alive",
            "origin",
            "range",
            "referer",
            "signature",
            "signature-input",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "via");

    private static final Set<String> TAKEN_FAMILIES =
            Set.of("content-", "proxy-", "ccx-", "if-", "sec-", "x-forwarded-");

    /**
     * Checks forms.
     *
     * @param header the field's name
     * @param prefix what stands before the secret
     * @param secret where it is
     * @throws IllegalArgumentException when one has another form; the message does not repeat it
     */
    public ApiKeyDeclaration {
        if (!isHeader(header) || !isPrefix(prefix)) {
            throw new IllegalArgumentException("an API key has a field of its own, and a prefix of visible ASCII");
        }
    }

    /**
     * Whether a field may carry the key.
     *
     * @param name of the field
     * @return true for 1 to 64 letters, digits and hyphens that no other part of a request uses; {@code Authorization} is one
     */
    public static boolean isHeader(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches()
                && !TAKEN.contains(lower)
                && TAKEN_FAMILIES.stream().noneMatch(lower::startsWith);
    }

    /**
     * Whether a text may stand before the key.
     *
     * @param text the prefix
     * @return true for up to 32 visible ASCII characters and spaces that do not begin with a space
     */
    public static boolean isPrefix(String text) {
        return PREFIX.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "ApiKeyDeclaration";
    }
}
