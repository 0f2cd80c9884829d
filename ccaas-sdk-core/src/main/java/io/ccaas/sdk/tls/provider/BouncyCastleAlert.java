package io.ccaas.sdk.tls.provider;

import java.io.IOException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsFatalAlertReceived;

/** Its failures of TLS in the types and words of Java, which whoever reads our sockets knows. */
final class BouncyCastleAlert {

    private BouncyCastleAlert() {}

    /** Failures of the transport stay what they are. The cause keeps what our own trust manager said. */
    static IOException asOfJava(IOException foreign) {
        if (foreign instanceof TlsFatalAlertReceived received) {
            return new SSLHandshakeException(
                    "Received fatal alert: " + AlertDescription.getName(received.getAlertDescription()));
        }
        if (foreign instanceof TlsFatalAlert sent) {
            SSLException java = new SSLHandshakeException(AlertDescription.getName(sent.getAlertDescription()));
            if (sent.getCause() != null) {
                java.initCause(sent.getCause());
            }
            return java;
        }
        return foreign;
    }
}
