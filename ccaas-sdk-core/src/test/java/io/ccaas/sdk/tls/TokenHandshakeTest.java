package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.token.SoftHsm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutual TLS with keys that stay on a token: SoftHSM, filled by its own tools, in a process of its own. */
@Tag("real-servers")
final class TokenHandshakeTest {

    @TempDir
    Path folder;

    private SoftHsm token;

    @BeforeEach
    void token() throws Exception {
        token = SoftHsm.in(folder);
        token.onToken("elliptic", "ec -pkeyopt ec_paramgen_curve:P-256", "01");
        token.onToken("rsa", "rsa:2048", "02");
    }

    private List<String> outcomes(String... labels) throws Exception {
        return token.java(TokenHandshakeMain.class, labels);
    }

    @Test
    void keysOnAToken_proveTheClientAndStayThere() throws Exception {
        assertEquals(
                List.of(
                        "elliptic TLSv1.3 ACCEPTED",
                        "elliptic TLSv1.2 ACCEPTED",
                        "rsa TLSv1.3 ACCEPTED",
                        "rsa TLSv1.2 ACCEPTED",
                        "last provider true"),
                outcomes("elliptic", "rsa"));
    }

    @Test
    void wrongPin_isRefused() throws Exception {
        token.pin("elliptic", "9999");
        assertTrue(outcomes("elliptic").contains("elliptic TLSv1.3 PASSWORD_WRONG"));
    }

    @Test
    void labelThatIsNotThere_isRefused() throws Exception {
        token.pin("other", "4321");
        Files.copy(folder.resolve("rsa.pem"), folder.resolve("other.pem"));
        assertTrue(outcomes("other").contains("other TLSv1.3 TOKEN_KEY_MISSING"));
    }

    @Test
    void keyOfAnotherCertificate_isRefused() throws Exception {
        Files.copy(
                folder.resolve("elliptic.pem"),
                folder.resolve("rsa.pem"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertTrue(outcomes("rsa").contains("rsa TLSv1.3 IDENTITY_KEY_MISMATCH"));
    }
}
