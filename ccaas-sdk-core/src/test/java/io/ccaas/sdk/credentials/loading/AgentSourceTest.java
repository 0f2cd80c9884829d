package io.ccaas.sdk.credentials.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.ssh.FakeAgent;
import io.ccaas.sdk.errors.SdkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which agents are asked at all. */
final class AgentSourceTest {

    private static final String FINGERPRINT = "SHA256:" + "A".repeat(43);

    private FakeAgent agent;

    @BeforeEach
    void emptyAgent() throws IOException {
        agent = FakeAgent.answering(question -> FakeAgent.framed(HexFormat.of().parseHex("0c00000000")));
    }

    @AfterEach
    void close() throws IOException {
        agent.close();
    }

    private static void mode(Path place, String permissions) throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(permissions));
    }

    private String refused(KeySource source) {
        CredentialLoader loader = CredentialLoader.relativeTo(
                Path.of("/"),
                name -> name.equals("SSH_AUTH_SOCK") ? agent.socket().toString() : null);
        return assertThrows(SdkException.class, () -> loader.signingKey("signing.key", source))
                .code();
    }

    private static KeySource source(String name) {
        return KeySource.of(new SecretReference(SecretReference.SSH_AGENT, name));
    }

    @Test
    void agentOfTheEnvironment_isAsked() {
        assertEquals("AGENT_KEY_MISSING", refused(source(FINGERPRINT)));
    }

    @Test
    void agentOfTheReference_isAsked() {
        assertEquals("AGENT_KEY_MISSING", refused(source(FINGERPRINT + "?socket=" + agent.socket())));
    }

    @Test
    void socketThatOthersCanWrite_isRefused() throws IOException {
        mode(agent.socket(), "rw-rw----");
        assertEquals("AGENT_SOCKET_EXPOSED", refused(source(FINGERPRINT)));
    }

    @Test
    void socketInADirectoryThatOthersCanWrite_isRefused() throws IOException {
        mode(agent.socket().resolveSibling("."), "rwxrwxrwx");
        assertEquals("AGENT_SOCKET_EXPOSED", refused(source(FINGERPRINT)));
    }

    @Test
    void socketThatIsNotThere_isRefused() {
        assertEquals("CREDENTIAL_MISSING", refused(source(FINGERPRINT + "?socket=/nowhere/agent")));
    }

    @Test
    void password_isRefused() {
        SecretReference key = new SecretReference(SecretReference.SSH_AGENT, FINGERPRINT);
        assertEquals("AGENT_PASSWORD", refused(KeySource.of(key, Fixtures.password())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "SHA256:short", "MD5:aa", "?socket=/a", FORM + "?socket=relative", FORM + "?pin=1"})
    void otherForm_isRefused(String name) {
        assertEquals("AGENT_REFERENCE", refused(source(name)));
    }

    private static final String FORM = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
}
