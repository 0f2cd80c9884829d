package io.ccaas.sdk.tls.enforce;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLParameters;

/**
 * What a connection may be, each list in order of preference.
 *
 * @param protocols names of Java
 * @param suites IANA names
 * @param groups IANA names
 * @param signatures IANA names of signature schemes
 * @param certificateSignatures names of Java
 */
public record Limits(
        List<String> protocols,
        List<String> suites,
        List<String> groups,
        List<String> signatures,
        List<String> certificateSignatures) {

    /** How Java calls the parts of the above when it asks whether they are permitted; sizes are checked elsewhere. */
    private static final Set<String> PARTS = Set.of("EC", "RSA", "RSASSA-PSS", "XDH", "X25519", "EdDSA", "Ed25519");

    /** How long a TLS 1.3 session may be taken up again. */
    public static final int SESSION_SECONDS = 600;

    /**
     * Copies the lists.
     *
     * @param protocols names of Java
     * @param suites IANA names
     * @param groups IANA names
     * @param signatures IANA names of signature schemes
     * @param certificateSignatures names of Java
     */
    public Limits {
        protocols = List.copyOf(protocols);
        suites = List.copyOf(suites);
        groups = List.copyOf(groups);
        signatures = List.copyOf(signatures);
        certificateSignatures = List.copyOf(certificateSignatures);
    }

    /** The same without what this Java cannot do or was told not to do. */
    Limits within(SSLParameters supported) {
        return new Limits(
                common(protocols, supported.getProtocols()),
                common(suites, supported.getCipherSuites()),
                groups,
                signatures,
                certificateSignatures);
    }

    Set<String> names() {
        return Stream.of(protocols, suites, groups, signatures, certificateSignatures, PARTS)
                .flatMap(java.util.Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> common(List<String> wanted, String[] available) {
        return wanted.stream().filter(Arrays.asList(available)::contains).toList();
    }
}
