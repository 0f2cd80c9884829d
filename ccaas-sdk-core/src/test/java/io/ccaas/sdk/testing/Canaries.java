package io.ccaas.sdk.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The marks: what tests use where a program would hold a secret or a person's number, so that {@link io.ccaas.sdk.testing.canary.CanaryWatch} can
 * tell whether one shows where nothing may.
 *
 * <p>Private keys are found by how they are written, whoever made them: PEM armour and the DER in front of the key. Those
 * of {@link TestKeyKind} are found by their numbers too. Does not guarantee: to find a part of a mark,
 * or a private number of a key that was made elsewhere.
 */
public final class Canaries {

    /** Stands in every marked secret; 15 bytes, which no text holds by chance. */
    private static final String STEM = "canary-9f3b1c77";

    /** Reserved for fiction by the French regulator (ARCEP); the tests use no others where they are free to choose. */
    private static final List<String> NUMBERS = List.of("+33639980001", "+33639980002", "+33639980003");

    /** PKCS#8: version, algorithm and the beginning of the octet string, for Ed25519, P-256, P-384, P-521 and RSA. */
    private static final List<String> PRIVATE_KEYS = List.of(
            "020100300506032b657004220420",
            "020100301306072a8648ce3d020106082a8648ce3d030107",
            "020100301006072a8648ce3d020106052b81040022",
            "020100301006072a8648ce3d020106052b81040023",
            "020100300d06092a864886f70d010101050004");

    /** What files and published known answers of the tests hold, so that it cannot be chosen. */
    private static final List<String> FIXED_SECRETS = List.of(
            "hunter2",
            "s3cr3t",
            "correct-horse",
            "wrong-horse",
            "battery-staple",
            "given by somebody",
            "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ",
            "tNLpgVrSJHVlwWWuJhTHBYvvV5Eh2Nq0",
            "MySuperSecretKeyTellNo-1!2@3#4%",
            "foo_secret1234",
            "zoomSecret",
            "recipe secret");

    /** As {@link #FIXED_SECRETS}. */
    private static final List<String> FIXED_NUMBERS = List.of("+12053017799", "+33123456789", "+14158675309");

    private static final LeakGuard GUARD = guard();

    private Canaries() {}

    /**
     * A marked secret: visible ASCII, good for a password, a token, an API key or a client secret.
     *
     * @param word tells one secret of a test from another; letters, digits and hyphens
     * @return the same text each time
     */
    public static String secret(String word) {
        return STEM + "-" + word;
    }

    /**
     * A marked number in E.164 form.
     *
     * @param which from 1 to 3
     * @return the same number each time
     */
    public static String number(int which) {
        return NUMBERS.get(which - 1);
    }

    /**
     * What finds every mark.
     *
     * @return the same guard each time
     */
    public static LeakGuard marks() {
        return GUARD;
    }

    /**
     * Randomness from which Java makes Ed25519, P-256 and P-384 keys whose private number begins with the mark.
     *
     * @return a source for one such generator and nothing else
     */
    public static SecureRandom forPrivateKeys() {
        return new MarkedRandom(STEM.getBytes(US_ASCII));
    }

    private static LeakGuard guard() {
        List<Planted> marks = new ArrayList<>();
        marks.add(Planted.text("a marked secret or private key", STEM));
        FIXED_SECRETS.forEach(secret -> marks.add(Planted.text("a secret of the tests", secret)));
        NUMBERS.forEach(number -> marks.add(Planted.number("a marked number", number)));
        FIXED_NUMBERS.forEach(number -> marks.add(Planted.number("a number of the tests", number)));
        marks.add(Planted.text("a private key in PEM", "PRIVATE KEY-----"));
        for (String der : PRIVATE_KEYS) {
            byte[] bytes = HexFormat.of().parseHex(der);
            marks.add(Planted.text("a private key in DER", new String(bytes, StandardCharsets.ISO_8859_1)));
        }
        return LeakGuard.planting(marks.toArray(Planted[]::new));
    }
}
