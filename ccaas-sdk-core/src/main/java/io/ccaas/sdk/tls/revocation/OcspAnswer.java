package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.tls.certificates.AnchorRules;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import io.ccaas.sdk.tls.der.MalformedDerException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges one OCSP response (RFC 6960 section 3.2). Java reads it and proves who signed it, for which certificate and
 * what it says; what Java leaves to settings of the process, strength and age, is judged here.
 */
final class OcspAnswer {

    private OcspAnswer() {}

    /**
     * Requires a response to say that a certificate is good.
     *
     * @return how long it counts
     * @throws RuleBroken when it says that it is revoked
     * @throws NotProven when it says nothing that counts
     */
    static Standing requireGood(byte[] der, X509Certificate certificate, X509Certificate issuer)
            throws RuleBroken, NotProven {
        try {
            java(der, certificate, issuer);
            return sound(der);
        } catch (SdkBugException ours) {
            throw ours;
        } catch (RuntimeException foreign) {
            throw NotProven.odd(foreign);
        }
    }

    private static Standing sound(byte[] der) throws NotProven {
        try {
            OcspForm form = OcspForm.read(der);
            AnchorRules.requireSignature(form.signatureOid(), form.signatureParameters());
            for (X509Certificate signer : form.certificates()) {
                AnchorRules.requireSigner(signer);
            }
            return form.requireNow();
        } catch (MalformedDerException foreign) {
            throw new NotProven("a status in DER", "it has another form").causedBy(foreign);
        } catch (RuleBroken weak) {
            throw new NotProven(weak.problem().expected(), weak.problem().found());
        }
    }

    private static void java(byte[] der, X509Certificate certificate, X509Certificate issuer)
            throws RuleBroken, NotProven {
        try {
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
            CertPathValidator validator = CertPathValidator.getInstance("PKIX");
            validator.validate(path, parameters(validator, der, certificate, issuer));
        } catch (CertPathValidatorException foreign) {
            if (foreign.getReason() == CertPathValidatorException.BasicReason.REVOKED) {
                throw Refusals.revoked();
            }
            throw new NotProven(
                            "a fresh status of this very certificate, signed by its authority or in its name",
                            "Java finds it to be none")
                    .causedBy(foreign);
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform validates certificate paths", foreign);
        }
    }

    private static PKIXParameters parameters(
            CertPathValidator validator, byte[] der, X509Certificate certificate, X509Certificate issuer)
            throws GeneralSecurityException {
        PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
        // With the response given and no other way left, Java never goes to the network itself.
        checker.setOptions(EnumSet.of(PKIXRevocationChecker.Option.NO_FALLBACK));
        checker.setOcspResponses(Map.of(certificate, der));
        // Named here, so that no process-wide setting names another signer to be believed.
        checker.setOcspResponderCert(issuer);
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(issuer, null)));
        parameters.setRevocationEnabled(false); // Java's own checker; the one above is asked all the same
        parameters.addCertPathChecker(checker);
        return parameters;
    }
}
