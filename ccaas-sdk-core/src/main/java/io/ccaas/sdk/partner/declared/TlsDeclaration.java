package io.ccaas.sdk.partner.declared;

import io.ccaas.sdk.tls.pins.PinSet;
import io.ccaas.sdk.tls.policy.RevocationMode;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.nio.file.Path;
import java.util.List;

/**
 * Under which TLS rules a partner is spoken to.
 *
 * @param policy name of a built-in policy
 * @param anchors files of the authorities that may vouch for the partner; empty when {@code publicWebPki}
 * @param publicWebPki whether every public authority may; said explicitly, never a default
 * @param pins which of the partner's keys are accepted; may be none
 * @param revocation what happens when it cannot be learned whether the partner's certificate was revoked
 * @param provider whose code speaks TLS
 */
public record TlsDeclaration(
        String policy,
        List<Path> anchors,
        boolean publicWebPki,
        PinSet pins,
        RevocationMode revocation,
        TlsProviderName provider) {

    /**
     * Copies the list.
     *
     * @param policy name of a built-in policy
     * @param anchors files of the authorities that may vouch for the partner; empty when {@code publicWebPki}
     * @param publicWebPki whether every public authority may; said explicitly, never a default
     * @param pins which of the partner's keys are accepted; may be none
     * @param revocation what happens when it cannot be learned whether the partner's certificate was revoked
     * @param provider whose code speaks TLS
     * @throws IllegalArgumentException when anchors and public authorities are both given, or neither
     */
    public TlsDeclaration {
        anchors = List.copyOf(anchors);
        if (anchors.isEmpty() != publicWebPki) {
            throw new IllegalArgumentException("trust is either files of authorities or the public web PKI");
        }
    }

    /**
     * Trust in authorities of one's own choice.
     *
     * @param policy name of a built-in policy
     * @param anchors files with certificates of authorities, at least one
     * @return the declaration, without pins, with {@link RevocationMode#SOFT} and Java's own TLS provider
     */
    public static TlsDeclaration trusting(String policy, Path... anchors) {
        return new TlsDeclaration(
                policy, List.of(anchors), false, PinSet.none(), RevocationMode.SOFT, TlsProviderName.JAVA);
    }

    /**
     * The same with another answer to what cannot be learned.
     *
     * @param mode hard refuses, soft tells
     * @return the declaration
     */
    public TlsDeclaration revocation(RevocationMode mode) {
        return new TlsDeclaration(policy, anchors, publicWebPki, pins, mode, provider);
    }

    /**
     * The same over another TLS provider.
     *
     * @param name one of the two that are believed
     * @return the declaration
     */
    public TlsDeclaration provider(TlsProviderName name) {
        return new TlsDeclaration(policy, anchors, publicWebPki, pins, revocation, name);
    }

    @Override
    public String toString() {
        return "TlsDeclaration[" + anchors.size() + " anchors, " + pins.size() + " pins]";
    }
}
