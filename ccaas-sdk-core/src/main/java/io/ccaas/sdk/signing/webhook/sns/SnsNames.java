package io.ccaas.sdk.signing.webhook.sns;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.net.URI;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Whose a certificate is: SNS signs under one name in its older regions, and under a name of the region in others. A certificate of
 * another region, or of whoever else is served there, is not the one that was asked for.
 */
final class SnsNames {

    private static final String PREFIX = "sns.";
    private static final int DNS = 2;

    private SnsNames() {}

    static void require(X509Certificate certificate, URI url) {
        Set<String> names = of(url.getHost());
        if (dns(certificate).stream().noneMatch(names::contains)) {
            throw SignatureRefusedException.because(
                    "WEBHOOK_CERTIFICATE_NAME",
                    "a certificate with a name of SNS in the region of SigningCertURL",
                    "it has other names or none",
                    "Look at what is served at SigningCertURL, and by whom.");
        }
    }

    /** Of a host that was checked to be {@code sns.REGION.amazonaws.com}, perhaps with {@code .cn} behind it. */
    private static Set<String> of(String host) {
        String regional = host.substring(PREFIX.length());
        String common = regional.substring(regional.indexOf('.') + 1);
        String government = regional.startsWith("us-gov-") ? "sns-us-gov-west-1." + common : host;
        return Set.copyOf(List.of(PREFIX + common, host, "sns-signing." + regional, "sns-" + regional, government));
    }

    private static List<String> dns(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> name.get(0) instanceof Integer kind && kind == DNS)
                            .map(name -> String.valueOf(name.get(1)))
                            .toList();
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }
}
