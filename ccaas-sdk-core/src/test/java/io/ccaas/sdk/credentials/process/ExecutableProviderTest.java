package io.ccaas.sdk.credentials.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.SecretCredential;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs are small scripts, each doing one thing right or wrong. */
@Timeout(60)
final class ExecutableProviderTest {

    private static final String GOOD = "{\"version\":1,\"secret\":\"s3cret\",\"expiresAt\":\"2026-03-01T12:00:00Z\"}";

    @TempDir
    Path folder;

    private Path program;

    @BeforeEach
    void goodProgram() throws IOException {
        program = folder.resolve("program");
        writes(GOOD);
    }

    private void writes(String json) throws IOException {
        does("printf '%s' '" + json + "'");
    }

    private void does(String commands) throws IOException {
        Files.writeString(program, "#!/bin/sh\n" + commands + "\n");
        mode(program, "rwx------");
    }

    private static void mode(Path place, String permissions) throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(permissions));
    }

    private static String text(Secret secret) {
        return secret.use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private String read() {
        return text(ExecutableProvider.allowing(program).read(program.toString(), "crm token"));
    }

    private SdkException refusal() {
        return assertThrows(SdkException.class, this::read);
    }

    private SecretCredential obtained(Duration within) {
        return ExecutableProvider.allowing(program)
                .source(program, "crm token")
                .obtain(CredentialRequest.of("crm", Deadline.in(within)));
    }

    @Test
    void allowedProgram_givesItsSecret() {
        assertEquals("s3cret", read());
    }

    @Test
    void source_givesTheEndThatTheProgramSays() {
        SecretCredential credential = obtained(Duration.ofSeconds(30));
        assertEquals("s3cret", text(credential.secret()));
        assertEquals(Optional.of(Instant.parse("2026-03-01T12:00:00Z")), credential.expiresAt());
        assertFalse(credential.toString().contains("s3cret"));
    }

    @Test
    void endThatIsLeftOut_isNone() throws IOException {
        writes("{\"version\":1,\"secret\":\"s3cret\"}");
        assertEquals(Optional.empty(), obtained(Duration.ofSeconds(30)).expiresAt());
    }

    @Test
    void programThatIsNotAllowed_isNotRun() throws IOException {
        Path marker = folder.resolve("marker");
        does("touch " + marker);
        ExecutableProvider provider = ExecutableProvider.allowing(Path.of("/usr/bin/true"));
        SdkException refusal = assertThrows(SdkException.class, () -> provider.read(program.toString(), "crm token"));
        assertEquals("EXECUTABLE_NOT_ALLOWED", refusal.code());
        assertFalse(Files.exists(marker));
    }

    /** It would run the same file; but a name that is looked up is not the name that was allowed. */
    @Test
    void anotherSpellingOfAnAllowedProgram_isRefused() {
        ExecutableProvider provider = ExecutableProvider.allowing(program);
        String other = folder + "/./program";
        assertEquals(
                "EXECUTABLE_NOT_ALLOWED",
                assertThrows(SdkException.class, () -> provider.read(other, "crm token"))
                        .code());
    }

    @Test
    void argumentsBehindAProgram_areNone() {
        ExecutableProvider provider = ExecutableProvider.allowing(program);
        assertThrows(SdkException.class, () -> provider.read(program + " --all", "crm token"));
    }

    @Test
    void relativeProgram_cannotBeAllowed() {
        assertThrows(IllegalArgumentException.class, () -> ExecutableProvider.allowing(Path.of("program")));
        assertThrows(IllegalArgumentException.class, () -> ExecutableProvider.allowing(Path.of("/opt/../program")));
    }

    @Test
    void programThatOthersCanWrite_isRefused() throws IOException {
        mode(program, "rwxrwx---");
        assertEquals("EXECUTABLE_EXPOSED", refusal().code());
    }

    @Test
    void programInADirectoryThatOthersCanWrite_isRefused() throws IOException {
        mode(folder, "rwxrwxrwx");
        assertEquals("EXECUTABLE_EXPOSED", refusal().code());
    }

    @Test
    void programBelowADirectoryThatOthersCanWrite_isRefused() throws IOException {
        program = Files.createDirectory(folder.resolve("inner")).resolve("program");
        writes(GOOD);
        assertEquals("s3cret", read());
        mode(folder, "rwxrwxrwx");
        assertEquals("EXECUTABLE_EXPOSED", refusal().code());
    }

    @Test
    void programThatIsNotThereOrCannotBeRun_isRefused() throws IOException {
        mode(program, "rw-------");
        assertEquals("EXECUTABLE_FAILED", refusal().code());
        Files.delete(program);
        assertEquals("EXECUTABLE_FAILED", refusal().code());
    }

    @Test
    void environmentAndInput_areEmpty() throws IOException {
        does("env | cut -d= -f1 | sort | tr '\\n' ' ' > " + folder.resolve("names") + "; cat > "
                + folder.resolve("input") + "; pwd > " + folder.resolve("place") + "; printf '%s' '" + GOOD + "'");
        read();
        String names = Files.readString(folder.resolve("names"));
        assertTrue(names.matches("LC_ALL (OLDPWD )?PATH (PWD )?(SHLVL )?(_ )?"), names);
        assertEquals("", Files.readString(folder.resolve("input")));
        assertEquals("/\n", Files.readString(folder.resolve("place")));
    }

    @Test
    void standardError_isNotInTheMessage() throws IOException {
        does("echo hunter2 >&2; exit 3");
        SdkException refusal = refusal();
        assertEquals("EXECUTABLE_FAILED", refusal.code());
        assertTrue(refusal.problem().found().contains("code 3"));
        assertFalse(refusal.problem().message().contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hunter2",
                "{\"version\":2,\"secret\":\"hunter2\"}",
                "{\"version\":1}",
                "{\"version\":1,\"secret\":\"\"}",
                "{\"version\":1,\"secret\":\"hunter2\",\"expiresAt\":\"tomorrow\"}",
                "{\"version\":1,\"secret\":\"hunter2\",\"more\":1}",
                "{\"version\":1,\"secret\":\"hunter2\",\"secret\":\"other\"}"
            })
    void otherOutput_isRefusedAndNotRepeated(String output) throws IOException {
        writes(output);
        SdkException refusal = refusal();
        assertEquals("EXECUTABLE_FAILED", refusal.code());
        assertFalse(refusal.problem().message().contains("hunter2"));
    }

    @Test
    void tooMuchOutput_isRefused() throws IOException {
        does("exec cat /dev/zero");
        assertEquals("EXECUTABLE_FAILED", refusal().code());
    }

    @Test
    void slowProgram_isEndedWithItsChildrenAtTheDeadline() throws IOException {
        Path children = folder.resolve("children");
        does("sleep 600 & echo $! > " + children + "; wait");
        SdkException refusal = assertThrows(SdkException.class, () -> obtained(Duration.ofSeconds(2)));
        assertEquals("DEADLINE_EXCEEDED", refusal.code());
        long child = Long.parseLong(Files.readString(children).strip());
        while (ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false)) {
            assertFalse(Thread.currentThread().isInterrupted(), "the child still runs");
            Thread.onSpinWait();
        }
    }

    /** The program has ended, but its child keeps the output open. */
    @Test
    void childThatHoldsTheOutput_holdsUpNobody() throws IOException {
        does("sleep 600 & printf '%s' '" + GOOD + "'; echo $! > " + folder.resolve("child"));
        assertEquals("s3cret", read());
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        ProcessHandle.of(child).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void interruptedCaller_endsTheProgram() throws IOException {
        does("exec sleep 600");
        Thread.currentThread().interrupt();
        assertEquals("EXECUTABLE_CANCELLED", refusal().code());
        assertTrue(Thread.interrupted());
    }
}
