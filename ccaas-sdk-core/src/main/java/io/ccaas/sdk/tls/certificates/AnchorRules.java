package io.ccaas.sdk.tls.certificates;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/** What an authority must be before any policy is named. */
public final class AnchorRules {

    private static final int KEY_CERT_SIGN = 5;

    private static final KeyRules FLOOR =
            new KeyRules(2048, 2048, Set.of("secp256r1", "secp384r1", "secp521r1", "ed25519"));

    private AnchorRules() {}

    /**
     * Requires a certificate to be an authority, valid today, with a sound key and nothing critical that is not
     * understood. How it is signed does not matter: it is trusted because it was given.
     *
     * @param anchor a certificate
     * @throws RuleBroken naming the rule that does not hold
     */
    public static void require(X509Certificate anchor) throws RuleBroken {
        requireAuthority(anchor);
        LeafRules.requireValid(anchor, "anchor", Instant.now());
        FLOOR.require(anchor.getPublicKey(), LocalDate.now(ZoneOffset.UTC), "anchor");
    }

    /** What must hold at any time. */
    static void requireAuthority(X509Certificate anchor) throws RuleBroken {
        boolean[] usage = anchor.getKeyUsage();
        if (anchor.getBasicConstraints() < 0 || (usage != null && !usage[KEY_CERT_SIGN])) {
            throw broken("it may not sign certificates");
        }
        if (anchor.hasUnsupportedCriticalExtension()) {
            throw broken("it has a critical extension that is not understood");
        }
    }

    private static RuleBroken broken(String found) {
        return RuleBroken.of(
                "TLS_CHAIN",
                "a certificate of an authority",
                found,
                "Give the authority's certificate, not the server's.");
    }
}
