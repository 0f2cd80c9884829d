package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.ccaas.sdk.testing.TestAuthority;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TlsFailureTest {

    private static String codeOf(Throwable foreign) {
        return TlsFailure.refusalIn(foreign).map(TlsRefusedException::code).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "Received fatal alert: protocol_version, TLS_PROTOCOL",
        "Received fatal alert: handshake_failure, TLS_HANDSHAKE",
        "Received fatal alert: certificate_required, TLS_IDENTITY_REFUSED",
        "(certificate_unknown) Received fatal alert: bad_certificate, TLS_IDENTITY_REFUSED",
        "Received fatal alert: unknown_ca, TLS_IDENTITY_REFUSED",
        "Received fatal alert: something_new, TLS_HANDSHAKE",
        "The server selected protocol version TLS11 is not accepted by client preferences, TLS_PROTOCOL",
        "Unsupported or unrecognized SSL message, TLS_NOT_SPOKEN"
    })
    void wordsOfJava_becomeACode(String words, String code) {
        assertEquals(code, codeOf(new SSLHandshakeException(words)));
        assertEquals(code, codeOf(new IOException("wrapped", new SSLException(words))));
    }

    static Stream<Throwable> otherFailures() {
        return Stream.of(
                new SocketException("Connection reset"),
                new SocketTimeoutException("Read timed out"),
                new SSLException("Connection reset", new SocketException("Connection reset")),
                new SSLException("Read timed out", new SocketTimeoutException("Read timed out")),
                new SSLHandshakeException("Remote host terminated the handshake").initCause(new EOFException()),
                new IllegalStateException("TLS"));
    }

    @ParameterizedTest
    @MethodSource("otherFailures")
    void failureOfTheNetwork_isNoMatterOfTls(Throwable failure) {
        assertEquals("none", codeOf(failure));
    }

    @Test
    void foreignWords_areNotRepeated() {
        TlsRefusedException refused = TlsFailure.refusalIn(new SSLHandshakeException("marker +33639980001"))
                .orElseThrow();
        assertFalse(refused.problem().message().contains("marker"));
        assertNull(refused.getCause());
    }

    @Test
    void serverThatSpeaksPlainText_isNamed() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answer(plain), "plain-server");
            thread.start();
            TlsTrust trust =
                    TlsTrust.anchors(List.of(TestAuthority.create("root").certificate()));
            TlsClient client = TlsClient.of(TlsPolicy.named("common-2026"), trust, null);
            assertEquals("TLS_NOT_SPOKEN", Dial.outcome(client, plain.getLocalPort(), "localhost"));
            thread.join();
        }
    }

    private static void answer(ServerSocket plain) {
        try (Socket socket = plain.accept()) {
            socket.getOutputStream()
                    .write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            while (socket.getInputStream().read() >= 0) {
                // Until the client has given up.
            }
        } catch (IOException gone) {
            // The client gave up with a reset.
        }
    }
}
