package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;

/**
 * A finished handshake that broke a rule of the policy, in the form that users of a socket expect. The rule is a value
 * here and not a cause, because an exception of Java could bring text of a certificate along.
 */
public final class RefusedHandshake extends SSLHandshakeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedHandshake(CertificateException refused) {
        super("the handshake broke a rule of the TLS policy");
        this.problem = refused instanceof RuleBroken rule ? rule.problem() : unreadable(refused);
    }

    /**
     * The rule.
     *
     * @return what was expected, what came, how to mend it
     */
    public Problem problem() {
        return problem;
    }

    private static Problem unreadable(CertificateException foreign) {
        return Problem.of(
                        "TLS_CHAIN",
                        "a certificate chain that Java can read",
                        "it cannot",
                        "Ask the partner for a chain that conforms to RFC 5280.")
                .causedBy(foreign);
    }
}
