package io.ccaas.sdk.credentials.formats;

import java.util.Arrays;

/** One block of a PEM file (RFC 7468): its label and its decoded content, which is wiped after use. */
final class PemBlock {

    private final String label;
    private final byte[] der;

    PemBlock(String label, byte[] der) {
        this.label = label;
        this.der = der;
    }

    /** What stands after {@code BEGIN}. */
    String label() {
        return label;
    }

    /** The content itself, not a copy. */
    byte[] der() {
        return der;
    }

    void wipe() {
        Arrays.fill(der, (byte) 0);
    }
}
