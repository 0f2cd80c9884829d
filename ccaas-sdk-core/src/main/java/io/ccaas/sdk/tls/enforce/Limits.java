package io.ccaas.sdk.tls.enforce;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLParameters;

/**
 * What a connection may be, each list in order of preference.
 *
 * @param protocols names of Java
 * @param tls12Until last day (UTC) on which TLS 1.2 is offered, if there is one
 * @param suites IANA names
 * @param groups IANA names
 * @param signatures IANA names of signature schemes
 * @param certificateSignatures names of Java
 * @param sessionSeconds how long a TLS 1.3 session may be taken up again; zero for never, in TLS 1.2 too
 */
public record Limits(
        List<String> protocols,
        Optional<LocalDate> tls12Until,
        List<String> suites,
        List<String> groups,
        List<String> signatures,
        List<String> certificateSignatures,
        int sessionSeconds) {

    /** How Java calls the parts of the above when it asks whether they are permitted; sizes are checked elsewhere. */
    private static final Set<String> PARTS = Set.of("EC", "RSA", "RSASSA-PSS", "XDH", "X25519", "EdDSA", "Ed25519");

    /**
     * Copies the lists.
     *
     * @param protocols names of Java
     * @param tls12Until last day (UTC) on which TLS 1.2 is offered, if there is one
     * @param suites IANA names
     * @param groups IANA names
     * @param signatures IANA names of signature schemes
     * @param certificateSignatures names of Java
     * @param sessionSeconds how long a TLS 1.3 session may be taken up again; zero for never, in TLS 1.2 too
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
                tls12Until,
                common(suites, supported.getCipherSuites()),
                groups,
                signatures,
                certificateSignatures,
                sessionSeconds);
    }

    /** What is left on a day: a long-running process stops offering TLS 1.2 without a restart. */
    Limits on(LocalDate today) {
        return tls12Until.isEmpty() || !today.isAfter(tls12Until.get()) ? this : withoutTls12();
    }

    Limits withoutTls12() {
        return new Limits(
                protocols.stream().filter(name -> !name.equals("TLSv1.2")).toList(),
                tls12Until,
                suites.stream().filter(name -> !name.contains("_WITH_")).toList(),
                groups,
                signatures,
                certificateSignatures,
                sessionSeconds);
    }

    Limits today() {
        return on(LocalDate.now(ZoneOffset.UTC));
    }

    boolean sessionsMayBeTakenUp() {
        return sessionSeconds > 0;
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
