package io.ccaas.sdk.tls;

import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads pins: standard base64 of SHA-256, in its one canonical spelling. */
final class PinText {

    private static final String PREFIX = "sha256/";
    private static final int BYTES = 32;

    private PinText() {}

    static Set<String> parse(Collection<String> texts) {
        Set<String> pins = texts.stream().map(PinText::parse).collect(Collectors.toUnmodifiableSet());
        if (pins.size() < 2) {
            throw refusal("at least two distinct pins, one of them a key in reserve", pins.size() + " given");
        }
        return pins;
    }

    private static String parse(String text) {
        String base64 = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        try {
            byte[] digest = Base64.getDecoder().decode(base64);
            // Encoding again refuses other spellings of the same bytes: left-out padding, stray last bits.
            if (digest.length == BYTES
                    && Base64.getEncoder().encodeToString(digest).equals(base64)) {
                return base64;
            }
        } catch (IllegalArgumentException foreign) {
            // Not base64: the refusal below.
        }
        throw refusal("pins as base64 of SHA-256, 44 characters", "one is malformed");
    }

    private static TlsConfigurationException refusal(String expected, String found) {
        return TlsConfigurationException.of(
                "TLS_PINS", expected, found, "Give the SHA-256 of the partner's key and of its reserve key.");
    }
}
