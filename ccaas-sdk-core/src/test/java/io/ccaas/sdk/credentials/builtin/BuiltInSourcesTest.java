package io.ccaas.sdk.credentials.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.rotation.RotationOptions;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialSource;
import io.ccaas.sdk.credentials.source.SecretCredential;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read where, what counts as not configured, and what becomes of files that are replaced. */
final class BuiltInSourcesTest {

    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private final ManualTime time = ManualTime.at(NOW);
    private final List<SecurityEvent> events = new ArrayList<>();

    private CredentialLoader loader() {
        return CredentialLoader.relativeTo(folder);
    }

    private RotationOptions options() {
        return new RotationOptions(INTERVAL, time, events::add);
    }

    private CredentialSource<SecretCredential> referenced(String scheme, String name) {
        return ReferencedSecret.of(loader(), "crm token", new SecretReference(scheme, name), time);
    }

    private FollowedFile followed() {
        return FollowedFile.secret(loader(), "crm token", Path.of("token"), options());
    }

    private FollowedFile projected() {
        return FollowedFile.projectedToken(loader(), "crm token", Path.of("token"), options());
    }

    private SecretCredential obtained(CredentialSource<SecretCredential> source) {
        return source.obtain(CredentialRequest.of("crm", Deadline.in(Duration.ofMinutes(1), time)));
    }

    private String text(CredentialSource<SecretCredential> source) {
        return obtained(source)
                .secret()
                .use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private String refused(CredentialSource<SecretCredential> source) {
        return assertThrows(SdkException.class, () -> obtained(source)).code();
    }

    private Path write(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private static String token(long begin, long end) {
        String claims = "{\"iat\":" + begin + ",\"exp\":" + end + ",\"sub\":\"x\"}";
        return "eyJhbGciOiJSUzI1NiJ9."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2lnbmF0dXJl";
    }

    private static String token(Duration life) {
        return token(NOW.getEpochSecond(), NOW.plus(life).getEpochSecond());
    }

    @Test
    void property_isRead() {
        assertEquals(System.getProperty("java.version"), text(referenced("property", "java.version")));
    }

    @Test
    void variableOrPropertyThatIsNotSet_isNotConfigured() {
        assertEquals("CREDENTIAL_NOT_CONFIGURED", refused(referenced("property", "ccaas.not.set")));
        assertEquals("CREDENTIAL_NOT_CONFIGURED", refused(referenced("env", "CCAAS_NOT_SET")));
    }

    @Test
    void fileThatIsNotThere_isNotConfigured() {
        assertEquals("CREDENTIAL_NOT_CONFIGURED", refused(referenced("file", "token")));
        assertEquals("CREDENTIAL_NOT_CONFIGURED", refused(followed()));
    }

    @Test
    void fileThatIsThereAndBroken_isConfigured() throws IOException {
        Path file = write("token", "");
        assertEquals("CREDENTIAL_EMPTY", refused(referenced("file", "token")));
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("nowhere"));
        assertEquals("CREDENTIAL_MISSING", refused(referenced("file", "token")));
    }

    @Test
    void schemeThatNobodyAnswers_isRefused() {
        assertEquals("CREDENTIAL_SOURCE_MISSING", refused(referenced("exec", "/usr/bin/true")));
    }

    @Test
    void sameSecret_hasTheSameId() throws IOException {
        write("token", "one");
        CredentialSource<SecretCredential> source = referenced("file", "token");
        String id = obtained(source).id();
        assertEquals(id, obtained(source).id());
        write("token", "two");
        assertNotEquals(id, obtained(source).id());
    }

    @Test
    void fileThatAppearsLater_isTaken() throws IOException {
        FollowedFile source = followed();
        refused(source);
        write("token", "one");
        assertEquals("one", text(source));
    }

    @Test
    void fileThatIsMovedIntoPlace_isTakenAtTheNextLook() throws IOException {
        write("token", "one\n");
        FollowedFile source = followed();
        assertEquals("one", text(source));
        Files.move(write("token.new", "two\n"), folder.resolve("token"), StandardCopyOption.ATOMIC_MOVE);
        assertEquals("one", text(source));
        time.advance(INTERVAL);
        assertEquals("two", text(source));
    }

    /** As the kubelet does it: data in a dated directory, a link {@code ..data} to it, and a link to that one's file. */
    @Test
    void exchangedLinkOfAMountedVolume_isTaken() throws IOException {
        write(Files.createDirectory(folder.resolve("..2026_1")).resolve("token").toString(), "one");
        write(Files.createDirectory(folder.resolve("..2026_2")).resolve("token").toString(), "two");
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_1"));
        Files.createSymbolicLink(folder.resolve("token"), Path.of("..data/token"));
        FollowedFile source = followed();
        assertEquals("one", text(source));
        Files.createSymbolicLink(folder.resolve("..data_tmp"), Path.of("..2026_2"));
        Files.move(folder.resolve("..data_tmp"), folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        time.advance(INTERVAL);
        assertEquals("two", text(source));
    }

    @Test
    void replacementThatIsExposed_changesNothing() throws IOException {
        Path file = write("token", "one");
        FollowedFile source = followed();
        text(source);
        write("token", "two");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        time.advance(INTERVAL);
        assertEquals("one", text(source));
        time.advance(INTERVAL);
        assertEquals("one", text(source));
        assertTrue(events.get(0).detail().endsWith("CREDENTIAL_FILE_EXPOSED"));
    }

    @Test
    void projectedToken_hasTheDatesThatItSays() throws IOException {
        write("token", token(Duration.ofHours(1)));
        SecretCredential credential = obtained(projected());
        assertEquals(NOW, credential.obtainedAt());
        assertEquals(Optional.of(NOW.plus(Duration.ofHours(1))), credential.expiresAt());
    }

    @Test
    void projectedTokenThatIsReplaced_isTaken() throws IOException {
        write("token", token(Duration.ofHours(1)));
        FollowedFile source = projected();
        obtained(source);
        write("token", token(Duration.ofHours(2)));
        time.advance(INTERVAL);
        assertEquals(
                Optional.of(NOW.plus(Duration.ofHours(2))), obtained(source).expiresAt());
    }

    @Test
    void projectedTokenThatEnded_isNotGiven() throws IOException {
        write("token", token(Duration.ofMinutes(10)));
        FollowedFile source = projected();
        time.advance(Duration.ofMinutes(10).minusSeconds(1));
        obtained(source);
        time.advance(Duration.ofSeconds(1));
        assertEquals("CREDENTIAL_FILE_ENDED", refused(source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "a.b", "a.!.c", "a.e30.c", "a.b.c.d", "a.eyJpYXQiOiJ4In0.c"})
    void projectedTokenOfAnotherForm_isRefused(String content) throws IOException {
        write("token", content);
        assertEquals("PROJECTED_TOKEN_UNREADABLE", refused(projected()));
    }

    @Test
    void projectedTokenWithImpossibleDates_isRefused() throws IOException {
        write("token", token(5, 5));
        assertEquals("PROJECTED_TOKEN_UNREADABLE", refused(projected()));
        write("token", token(0, Long.MAX_VALUE));
        assertEquals("PROJECTED_TOKEN_UNREADABLE", refused(projected()));
    }
}
