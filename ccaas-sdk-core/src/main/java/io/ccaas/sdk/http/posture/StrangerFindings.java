package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.transport.TransportException;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.tls.TlsRefusedException;
import java.util.function.Supplier;

/** Whether an endpoint refuses whoever shows neither certificate nor token nor signature. */
record StrangerFindings(String partnerId) {

    private static final String EXPECTED = "strangers to be refused: without certificate, signature or token";
    private static final String CLOSE =
            "Have the partner require client certificates or credentials on every path, and look at what it gave away.";
    private static final String ASK = "Ask the partner to answer 401 or 403, or to refuse the handshake.";

    /** Only called after the same endpoint was reached with the own identity a moment ago. */
    Finding of(Supplier<WireAnswer> stranger) {
        try {
            return answered(stranger.get().status());
        } catch (TlsRefusedException refused) {
            return told().well(EXPECTED, "the handshake without a certificate is refused");
        } catch (TransportException failure) {
            return failed(failure.code());
        } catch (SdkException failure) {
            return told().warning(EXPECTED, "it could not be told (" + failure.code() + ")", "Run the check again.");
        }
    }

    /** Where the endpoint cannot be reached at all, nothing is known about strangers. */
    Finding unknown() {
        return told().warning(
                        EXPECTED,
                        "not looked at: the endpoint was not reached",
                        "Mend tls.handshake, then run this again.");
    }

    private Finding answered(int status) {
        if (status == 401 || status == 403) {
            return told().well(EXPECTED, "answered " + status);
        }
        return status >= 200 && status < 300
                ? told().error(EXPECTED, "it answers strangers with " + status, CLOSE)
                : told().warning(EXPECTED, "answered " + status + ", which is no refusal", ASK);
    }

    private Finding failed(String code) {
        return switch (code) {
            case "CONNECTION_BROKEN" -> told().well(EXPECTED, "the connection without a certificate is closed");
            case "ANSWER_TOO_LARGE", "ANSWER_ENCODED" -> told().error(EXPECTED, "it answers strangers", CLOSE);
            default -> told().warning(EXPECTED, "it could not be told (" + code + ")", "Run the check again.");
        };
    }

    private Told told() {
        return new Told("partner.anonymous-access", partnerId);
    }

    @Override
    public String toString() {
        return "StrangerFindings[" + partnerId + "]";
    }
}
