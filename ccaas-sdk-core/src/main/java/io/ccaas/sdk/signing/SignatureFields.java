package io.ccaas.sdk.signing;

import java.util.List;

/**
 * A signature as the two fields that carry it, to be added to the message that was signed.
 *
 * @param signatureInput the {@code Signature-Input} field
 * @param signature the {@code Signature} field
 * @param covered the covered components as serialised identifiers, in order, for example {@code "@method"} with its
 *     quotes
 */
public record SignatureFields(Field signatureInput, Field signature, List<String> covered) {

    /**
     * Copies the list.
     *
     * @param signatureInput the first field
     * @param signature the second field
     * @param covered what is covered
     */
    public SignatureFields {
        covered = List.copyOf(covered);
    }

    /**
     * Both fields.
     *
     * @return {@code Signature-Input}, then {@code Signature}
     */
    public List<Field> fields() {
        return List.of(signatureInput, signature);
    }

    @Override
    public String toString() {
        return "SignatureFields[" + covered.size() + " components]";
    }
}
