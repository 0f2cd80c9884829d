package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.signing.fields.BareItem;
import io.ccaas.sdk.signing.fields.BareItem.SfInteger;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import io.ccaas.sdk.signing.fields.Parameters;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.time.Instant;
import java.util.Optional;

/**
 * The registered parameters of a signature (RFC 9421 section 2.3), each of its type. Others are signed too, and ignored.
 *
 * @param created when it was made
 * @param expires when it ends
 * @param nonce a value that occurs once
 * @param algorithm name of an algorithm
 * @param keyId name of a key
 * @param tag name of the application
 */
public record SignatureParameters(
        Optional<Instant> created,
        Optional<Instant> expires,
        Optional<String> nonce,
        Optional<String> algorithm,
        Optional<String> keyId,
        Optional<String> tag) {

    /**
     * Reads parameters.
     *
     * @param parameters as received
     * @return with their types
     * @throws SignatureRefusedException when one has another type
     */
    public static SignatureParameters of(Parameters parameters) {
        return new SignatureParameters(
                time(parameters, "created"),
                time(parameters, "expires"),
                text(parameters, "nonce"),
                text(parameters, "alg"),
                text(parameters, "keyid"),
                text(parameters, "tag"));
    }

    private static Optional<Instant> time(Parameters parameters, String name) {
        Optional<BareItem> value = parameters.get(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof SfInteger seconds && seconds.value() >= 0) {
            return Optional.of(Instant.ofEpochSecond(seconds.value()));
        }
        throw wrongType(name, "a whole number of seconds since 1970");
    }

    private static Optional<String> text(Parameters parameters, String name) {
        Optional<BareItem> value = parameters.get(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof SfString text) {
            return Optional.of(text.value());
        }
        throw wrongType(name, "a string");
    }

    private static SignatureRefusedException wrongType(String name, String type) {
        return SignatureRefusedException.because(
                "PARAMETER_MALFORMED",
                "the parameter " + name + " as " + type,
                "it is something else",
                "The sender must mend it; see RFC 9421 section 2.3.");
    }

    /**
     * A parameter that a rule needs.
     *
     * @param value one of this record's
     * @param name its name on the wire
     * @param <T> its type
     * @return the value
     * @throws SignatureRefusedException when it is missing
     */
    public static <T> T required(Optional<T> value, String name) {
        return value.orElseThrow(() -> SignatureRefusedException.because(
                "PARAMETER_MISSING",
                "the parameter " + name,
                "the signature has none",
                "The sender must add it and sign again."));
    }

    @Override
    public String toString() {
        return "SignatureParameters[created=" + created.isPresent() + ", expires=" + expires.isPresent() + "]";
    }
}
