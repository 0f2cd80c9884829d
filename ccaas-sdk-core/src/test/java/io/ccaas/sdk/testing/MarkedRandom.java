package io.ccaas.sdk.testing;

import java.security.SecureRandom;

/**
 * Real randomness with the mark in it. Ed25519 takes 32 bytes as they come (RFC 8032); Java's curves of NIST take eight
 * bytes more than the number has, the least significant first, and reduce them, which changes nothing when the eight
 * most significant are zero.
 */
final class MarkedRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;
    private static final int ED25519 = 32;
    private static final int SPARE = 8;

    private final byte[] mark;

    MarkedRandom(byte[] mark) {
        this.mark = mark.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        super.nextBytes(bytes);
        if (bytes.length == ED25519) {
            System.arraycopy(mark, 0, bytes, 0, mark.length);
        } else if (bytes.length > ED25519) {
            for (int i = 0; i < bytes.length; i++) {
                int fromTop = bytes.length - SPARE - 1 - i;
                if (fromTop < 0) {
                    bytes[i] = 0;
                } else if (fromTop < mark.length) {
                    bytes[i] = mark[fromTop];
                }
            }
        }
    }
}
