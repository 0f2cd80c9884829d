package io.ccaas.sdk.partner.declared.proof;

import java.util.regex.Pattern;

/**
 * That every request is signed as Amazon's S3 wants it (Signature Version 4), which many other stores understand. For partners of
 * role RECORDING alone.
 *
 * @param region as the store knows it, such as {@code eu-west-3}; part of the signature, and not where the partner is declared to be
 * @param keys where the keys come from
 */
public record SigV4Declaration(String region, AwsKeys keys) {

    private static final Pattern REGION = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    /**
     * Checks the region's form.
     *
     * @param region as the store knows it
     * @param keys where the keys come from
     * @throws IllegalArgumentException when it has another form; the message does not repeat it
     */
    public SigV4Declaration {
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("a region of a store is 2 to 32 of a-z, 0-9 and -, such as eu-west-3");
        }
    }

    @Override
    public String toString() {
        return "SigV4Declaration[" + keys + "]";
    }
}
