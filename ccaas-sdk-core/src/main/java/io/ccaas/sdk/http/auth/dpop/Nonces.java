package io.ccaas.sdk.http.auth.dpop;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The newest nonce of each origin (RFC 9449 sections 8 and 9). Thread-safe. */
public final class Nonces {

    private static final int LONGEST = 1024;

    private final Map<String, String> newest = new ConcurrentHashMap<>();

    /** None known yet. */
    public Nonces() {}

    /**
     * Takes what came with any answer, good or bad.
     *
     * @param origin who answered
     * @param nonce value of the field {@code DPoP-Nonce}
     * @return whether it is one (RFC 9449 section 8.1)
     */
    public boolean learn(String origin, String nonce) {
        boolean sound =
                !nonce.isEmpty() && nonce.length() <= LONGEST && nonce.chars().allMatch(Nonces::belongs);
        if (sound) {
            newest.put(origin, nonce);
        }
        return sound;
    }

    /** NQCHAR of RFC 6749 appendix A. */
    private static boolean belongs(int c) {
        return c > ' ' && c <= '~' && c != '"' && c != '\\';
    }

    /**
     * What the next proof for an origin holds.
     *
     * @param origin who will be asked
     * @return empty when it never gave one
     */
    public Optional<String> of(String origin) {
        return Optional.ofNullable(newest.get(origin));
    }

    @Override
    public String toString() {
        return "Nonces[" + newest.size() + "]";
    }
}
