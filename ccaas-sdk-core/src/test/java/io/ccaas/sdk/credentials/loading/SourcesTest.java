package io.ccaas.sdk.credentials.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.sensitive.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {

    private static final Map<String, String> VARIABLES = Map.of("TOKEN", "s3cret", "EMPTY", " ", "LINE", "\n");

    @TempDir
    Path directory;

    @Test
    void environmentVariable_isRead() {
        assertEquals("s3cret", Shown.text(loader().secret("token", new SecretReference("env", "TOKEN"))));
    }

    @ParameterizedTest
    @CsvSource({"NONE, CREDENTIAL_MISSING", "EMPTY, CREDENTIAL_EMPTY", "LINE, CREDENTIAL_EMPTY"})
    void unusableVariable_isRefused(String name, String code) {
        assertEquals(code, refusal(new SecretReference("env", name)).code());
    }

    @Test
    void missingAndEmptyFiles_areToldApart() throws Exception {
        assertEquals(
                "CREDENTIAL_MISSING",
                refusal(new SecretReference("file", "none")).code());
        SecretReference empty = new Fixtures(directory).file("empty", "");
        assertEquals("CREDENTIAL_EMPTY", refusal(empty).code());
        SecretReference line = new Fixtures(directory).file("line", "\r\n");
        assertEquals("CREDENTIAL_EMPTY", refusal(line).code());
    }

    @Test
    void directoryAndLargeFile_areRefused() throws Exception {
        assertEquals("CREDENTIAL_FILE_UNREADABLE", codeOfDirectory());
        SecretReference large = new Fixtures(directory).file("large", new byte[CredentialFile.LARGEST_BYTES + 1]);
        assertEquals("CREDENTIAL_FILE_TOO_LARGE", refusal(large).code());
    }

    private String codeOfDirectory() throws Exception {
        Files.createDirectory(directory.resolve("d"));
        new Fixtures(directory).mode("d", "rwx------");
        return refusal(new SecretReference("file", "d")).code();
    }

    @Test
    void oneLineEnd_isDroppedAndNoMore() throws Exception {
        SecretReference lines = new Fixtures(directory).file("lines", "a\n\r\n");
        assertEquals("a\n", Shown.text(loader().secret("token", lines)));
    }

    @Test
    void hostProvider_answersItsScheme() {
        CredentialLoader loader = loader().with(provider("corp", "from-safe"));
        assertEquals("from-safe", Shown.text(loader.secret("token", loader.reference("token", "corp:crm/token"))));
    }

    @Test
    void twoProvidersForOneScheme_areRefused() {
        CredentialProvider again = provider("env", "x");
        assertThrows(IllegalArgumentException.class, () -> loader().with(again));
    }

    @Test
    void failingHostProvider_isReportedWithoutItsMessage() {
        CredentialLoader loader = loader().with(new Failing());
        SecretReference reference = new SecretReference("corp", "x");
        CredentialException refusal = assertThrows(CredentialException.class, () -> loader.secret("token", reference));
        assertEquals("CREDENTIAL_SOURCE_FAILED", refusal.code());
        assertFalse(refusal.toString().contains("canary"));
    }

    private CredentialLoader loader() {
        return CredentialLoader.relativeTo(directory, VARIABLES::get);
    }

    private CredentialException refusal(SecretReference reference) {
        return assertThrows(CredentialException.class, () -> loader().secret("token", reference));
    }

    private static CredentialProvider provider(String scheme, String value) {
        return new CredentialProvider() {
            @Override
            public String scheme() {
                return scheme;
            }

            @Override
            public Secret read(String name, String role) {
                return Secret.copyOf(value.toCharArray());
            }
        };
    }

    private static final class Failing implements CredentialProvider {
        @Override
        public String scheme() {
            return "corp";
        }

        @Override
        public Secret read(String name, String role) {
            throw new IllegalStateException("the canary secret");
        }
    }
}
