package io.ccaas.sdk.tls.provider;

import io.ccaas.sdk.tls.certificates.RefusedHandshake;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import java.io.IOException;
import javax.net.ssl.SSLHandshakeException;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.TlsException;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsFatalAlertReceived;

/** Its failures of TLS in the types and words of Java, which whoever reads our sockets knows. */
final class BouncyCastleAlert {

    private BouncyCastleAlert() {}

    /** What our own trust manager refused, and failures of the transport, stay what they are. */
    static IOException asOfJava(IOException foreign) {
        if (foreign instanceof TlsFatalAlertReceived received) {
            return new SSLHandshakeException(
                    "Received fatal alert: " + AlertDescription.getName(received.getAlertDescription()));
        }
        if (!(foreign instanceof TlsFatalAlert sent)) {
            return foreign;
        }
        Throwable cause = sent.getCause();
        if (cause instanceof RuleBroken rule) {
            return new RefusedHandshake(rule);
        }
        return cause instanceof IOException transport && !(cause instanceof TlsException)
                ? transport
                : new SSLHandshakeException(AlertDescription.getName(sent.getAlertDescription()));
    }
}
