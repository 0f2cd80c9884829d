package io.ccaas.sdk.credentials.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemReaderTest {

    @Test
    void textAroundBlocks_isPassedOver() {
        List<PemBlock> blocks = read("Bag Attributes: x\r\n-----BEGIN A-----\r\nAQID\r\n-----END A-----\r\nmore");
        assertEquals("A", blocks.get(0).label());
        assertArrayEquals(new byte[] {1, 2, 3}, blocks.get(0).der());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing here",
                "-----BEGIN A-----\nAQID\n",
                "-----BEGIN A-----\nAQID\n-----END B-----\n",
                "-----BEGIN A-----\nA*ID\n-----END A-----\n"
            })
    void whatIsNotPem_isRefused(String text) {
        assertEquals(
                "NOT_PEM",
                assertThrows(CredentialException.class, () -> read(text)).code());
    }

    @Test
    void blockWithHeaders_isRefusedAsOutdated() {
        String headers = "-----BEGIN A-----\nProc-Type: 4,ENCRYPTED\n\nAQID\n-----END A-----\n";
        assertEquals(
                "KEY_ENCRYPTION_OUTDATED",
                assertThrows(CredentialException.class, () -> read(headers)).code());
    }

    @Test
    void sixtyFourBlocks_areRead() {
        assertEquals(
                64,
                read("-----BEGIN A-----\nAQ==\n-----END A-----\n".repeat(64)).size());
    }

    @Test
    void tooManyBlocks_areRefused() {
        String text = "-----BEGIN A-----\nAQID\n-----END A-----\n".repeat(65);
        assertThrows(CredentialException.class, () -> read(text));
    }

    @Property
    void anyContentInABlock_isReadOrRefused(@ForAll byte[] content) {
        String block = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(content)
                + "\n-----END PRIVATE KEY-----\n";
        // Random bytes are no key; what matters is that nothing but the declared refusal comes out.
        assertThrows(
                CredentialException.class,
                () -> PemPrivateKey.read("role", block.getBytes(StandardCharsets.US_ASCII), null));
    }

    private static List<PemBlock> read(String text) {
        return PemReader.read("role", text.getBytes(StandardCharsets.US_ASCII));
    }
}
