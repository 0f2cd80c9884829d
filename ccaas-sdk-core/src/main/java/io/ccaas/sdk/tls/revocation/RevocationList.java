package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.tls.certificates.AnchorRules;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

/**
 * Judges one certificate revocation list (RFC 5280 section 6.3), of the authority itself and whole. Java reads it and
 * proves its signature. Java's own judge of lists is not asked: it would fetch what a certificate names, and it
 * believes authorities that may not sign lists.
 */
final class RevocationList {

    private static final int CRL_SIGN = 6;
    private static final String REASON = "2.5.29.21";
    private static final String DELTA = "2.5.29.27";

    private final X509CRL list;

    private RevocationList(X509CRL list) {
        this.list = list;
    }

    /**
     * Requires a certificate not to be on a list.
     *
     * @param place where the list was fetched, as the certificate names it
     * @return how long the list counts
     * @throws RuleBroken when it is on it, even if the list has run out
     * @throws NotProven when the list does not count
     */
    static Standing requireGood(byte[] der, X509Certificate certificate, X509Certificate issuer, String place)
            throws RuleBroken, NotProven {
        return requireGood(der, certificate, issuer, place, Instant.now());
    }

    /** At another moment: only for tests, against lists that were made once. */
    static Standing requireGood(
            byte[] der, X509Certificate certificate, X509Certificate issuer, String place, Instant now)
            throws RuleBroken, NotProven {
        try {
            return judged(der, certificate, issuer, place, now);
        } catch (RuntimeException foreign) {
            throw NotProven.odd(foreign);
        }
    }

    private static Standing judged(
            byte[] der, X509Certificate certificate, X509Certificate issuer, String place, Instant now)
            throws RuleBroken, NotProven {
        RevocationList read = new RevocationList(read(der));
        read.requireSignedBy(issuer, certificate);
        read.requireAbsent(certificate);
        read.requireWhole();
        ListScope.of(read.list).requireCovers(certificate, place);
        Date next = read.list.getNextUpdate();
        if (next == null) {
            throw new NotProven("a list that says when the next comes", "it does not say");
        }
        return Freshness.require(read.list.getThisUpdate().toInstant(), next.toInstant(), now);
    }

    private static X509CRL read(byte[] der) throws NotProven {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException foreign) {
            throw new NotProven("a certificate revocation list", "it cannot be read").causedBy(foreign);
        }
    }

    private void requireSignedBy(X509Certificate issuer, X509Certificate certificate) throws NotProven {
        boolean[] usage = issuer.getKeyUsage();
        if (usage != null && !usage[CRL_SIGN]) {
            throw new NotProven(
                    "a list of an authority that may sign lists", "its certificate does not say that it may");
        }
        if (!list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())) {
            throw new NotProven("a list of the certificate's own authority", "it is of another");
        }
        try {
            AnchorRules.requireSignature(list.getSigAlgOID(), list.getSigAlgParams());
            list.verify(issuer.getPublicKey());
        } catch (RuleBroken weak) {
            throw new NotProven(weak.problem().expected(), weak.problem().found());
        } catch (GeneralSecurityException foreign) {
            throw new NotProven("a list signed by the certificate's own authority", "its signature does not hold")
                    .causedBy(foreign);
        }
    }

    private void requireAbsent(X509Certificate certificate) throws RuleBroken {
        X509CRLEntry entry = list.getRevokedCertificate(certificate);
        if (entry != null && entry.getRevocationReason() != CRLReason.REMOVE_FROM_CRL) {
            throw Refusals.revoked();
        }
    }

    /** Nothing that changes what being absent from it means. */
    private void requireWhole() throws NotProven {
        Set<String> critical = list.getCriticalExtensionOIDs();
        boolean known = critical == null || Set.of(ListScope.EXTENSION).containsAll(critical);
        if (!known || list.getExtensionValue(DELTA) != null) {
            throw new NotProven("a list that stands alone", "it changes another, or says what is not understood");
        }
        Set<? extends X509CRLEntry> entries = list.getRevokedCertificates();
        if (entries != null && entries.stream().anyMatch(RevocationList::isOdd)) {
            throw new NotProven("a list that stands alone", "an entry says what is not understood");
        }
    }

    private static boolean isOdd(X509CRLEntry entry) {
        Set<String> critical = entry.getCriticalExtensionOIDs();
        return critical != null && !Set.of(REASON).containsAll(critical);
    }
}
