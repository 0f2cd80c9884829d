package io.ccaas.sdk.tls;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;

/**
 * A peer, a certificate or a connection did not meet the TLS policy, or a peer refused ours. No application byte was
 * sent on that connection, with one exception that TLS 1.3 forces: a server may refuse a client certificate after the
 * client has begun to send.
 *
 * <p>{@link #code()} names the rule: {@code TLS_PROTOCOL}, {@code TLS_SUITE}, {@code TLS_GROUP}, {@code TLS_NAME},
 * {@code TLS_CHAIN}, {@code TLS_VALIDITY}, {@code TLS_KEY}, {@code TLS_CERTIFICATE_SIGNATURE}, {@code TLS_LEAF}, {@code
 * TLS_PURPOSE}, {@code TLS_PIN}, {@code TLS_PINS_EXPIRED}, {@code TLS_PINS_EXPIRED}, {@code TLS_REVOKED}, {@code TLS_REVOCATION_STATUS}, {@code
 * TLS_REVOCATION_UNKNOWN}, {@code TLS_MUST_STAPLE}, {@code TLS_NOT_SHORT_LIVED}, {@code TLS_RESUMED}, {@code TLS_IDENTITY_REFUSED}, {@code TLS_HANDSHAKE}, {@code
 * TLS_NOT_SPOKEN}, {@code TLS_NOT_OURS}.
 */
public final class TlsRefusedException extends EvidenceException {

    private static final long serialVersionUID = 1L;

    TlsRefusedException(Problem problem) {
        super(problem);
    }

    static TlsRefusedException of(String code, String expected, String found, String remedy) {
        return new TlsRefusedException(Problem.of(code, expected, found, remedy));
    }
}
