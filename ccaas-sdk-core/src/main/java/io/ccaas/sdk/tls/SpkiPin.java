package io.ccaas.sdk.tls;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** SHA-256 over a SubjectPublicKeyInfo. */
record SpkiPin(String base64) {

    private static final String PREFIX = "sha256/";

    static Set<SpkiPin> parse(Collection<String> texts) {
        Set<SpkiPin> pins = texts.stream().map(SpkiPin::parse).collect(Collectors.toUnmodifiableSet());
        if (pins.size() < 2) {
            throw refusal("at least two distinct pins, one of them a key in reserve", pins.size() + " given");
        }
        return pins;
    }

    private static SpkiPin parse(String text) {
        String base64 = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        try {
            byte[] digest = Base64.getDecoder().decode(base64);
            // Re-encoding refuses other spellings of the same bytes: left-out padding, stray last bits.
            if (digest.length == 32
                    && Base64.getEncoder().encodeToString(digest).equals(base64)) {
                return new SpkiPin(base64);
            }
        } catch (IllegalArgumentException foreign) {
            // Not base64: the refusal below.
        }
        throw refusal("pins as base64 of SHA-256, 44 characters", "one is malformed");
    }

    static SpkiPin of(java.security.PublicKey key, MessageDigest sha256) {
        return new SpkiPin(Base64.getEncoder().encodeToString(sha256.digest(key.getEncoded())));
    }

    private static TlsConfigurationException refusal(String expected, String found) {
        return TlsConfigurationException.of(
                "TLS_PINS", expected, found, "Give the SHA-256 of the partner's key and of its reserve key.");
    }
}
