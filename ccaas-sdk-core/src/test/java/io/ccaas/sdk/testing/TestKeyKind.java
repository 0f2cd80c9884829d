package io.ccaas.sdk.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** A kind of key that a test certificate can be made for, good ones and weak ones. */
public final class TestKeyKind {

    /** NIST P-256. */
    public static final TestKeyKind P256 = new TestKeyKind("EC", new ECGenParameterSpec("secp256r1"), true);
    /** NIST P-384. */
    public static final TestKeyKind P384 = new TestKeyKind("EC", new ECGenParameterSpec("secp384r1"), true);
    /** NIST P-521. */
    public static final TestKeyKind P521 = new TestKeyKind("EC", new ECGenParameterSpec("secp521r1"), false);
    /** Ed25519 (RFC 8410). */
    public static final TestKeyKind ED25519 = new TestKeyKind("Ed25519", NamedParameterSpec.ED25519, true);

    /** More than any test holds of one size at a time. */
    private static final int FEW = 4;

    private static final Map<Integer, Deque<KeyPair>> RSA_PAIRS = new HashMap<>();

    private final String algorithm;
    private final AlgorithmParameterSpec parameters;
    private final boolean marked;

    private TestKeyKind(String algorithm, AlgorithmParameterSpec parameters, boolean marked) {
        this.algorithm = algorithm;
        this.parameters = parameters;
        this.marked = marked;
    }

    /**
     * RSA with the exponent 65537.
     *
     * @param bits length of the modulus, 512 or more; 4096 takes seconds
     * @return the kind
     */
    public static TestKeyKind rsa(int bits) {
        return new TestKeyKind("RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4), false);
    }

    /**
     * Makes a key pair of this kind. The private number of an Ed25519, P-256 or P-384 key begins with the mark of {@link
     * Canaries}: such a key protects nothing. Pairs of RSA take a second or more to make, so of each size there are a few
     * in a process, handed out in turn.
     *
     * @return a pair that is not that of the call before
     */
    public KeyPair generate() {
        if (!algorithm.equals("RSA")) {
            return fresh();
        }
        int size = ((RSAKeyGenParameterSpec) parameters).getKeysize();
        synchronized (RSA_PAIRS) {
            Deque<KeyPair> pairs = RSA_PAIRS.computeIfAbsent(size, key -> new ArrayDeque<>());
            KeyPair next = pairs.size() < FEW ? fresh() : pairs.removeFirst();
            pairs.addLast(next);
            return next;
        }
    }

    private KeyPair fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (marked) {
                generator.initialize(parameters, Canaries.forPrivateKeys());
            } else {
                generator.initialize(parameters);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform cannot make " + algorithm + " keys", e);
        }
    }
}
