package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.http.auth.answer.Thumbprint;
import io.ccaas.sdk.http.auth.token.BoundTo;
import io.ccaas.sdk.http.failure.TokenEvidenceException;
import io.ccaas.sdk.partner.declared.oauth.TokenBinding;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** What binds tokens by certificate on one connection: the certificate that it showed, whatever is configured by now. */
final class ShownCertificate {

    private ShownCertificate() {}

    /** Refuses where the server did not ask for one, so that whoever has the token could use it there. */
    static BoundTo binding(Optional<X509Certificate> shown) {
        return shown.map(leaf -> new BoundTo(TokenBinding.MTLS, Thumbprint.of(leaf)))
                .orElseThrow(() -> new TokenEvidenceException(
                        "CERTIFICATE_NOT_SHOWN",
                        "a server that asks for our certificate, as bind: mtls needs",
                        "it asks for none, or not for one of our authority; nothing was sent",
                        "Have it ask for client certificates, or declare bind: dpop."));
    }
}
