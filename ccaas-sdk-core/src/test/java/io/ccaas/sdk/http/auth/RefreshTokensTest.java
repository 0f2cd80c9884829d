package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.CcaasBuilder;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.TestKeyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grants whose refresh token is exchanged with each use. */
class RefreshTokensTest {

    private static final String MEMORY =
            OAuthWorld.jwt("mtls") + ", grant: { type: refresh_token, token: \"file:grant/token\" }";
    private static final String KEPT = MEMORY.replace("grant/token\"", "grant/token\", keep: true");

    @TempDir
    Path directory;

    private final List<SecurityEvent> events = Collections.synchronizedList(new ArrayList<>());
    private volatile String accepted = "r0";

    private CcaasBuilder builder() {
        return Ccaas.builder().listener(events::add);
    }

    private OAuthWorld open(String oauth) throws IOException {
        Files.createDirectories(directory.resolve("grant"));
        mode("grant", "rwx------");
        write("r0\n");
        OAuthWorld world = OAuthWorld.open(directory, TestKeyKind.P256, oauth, builder());
        world.authority.tokens = call -> rotate(call);
        return world;
    }

    /** Takes each token once. */
    private synchronized FakeAnswer rotate(TokenCall call) {
        if (!call.get("refresh_token").equals(accepted)) {
            return FakeAuthorizationServer.error(400, "invalid_grant");
        }
        accepted = "r" + (Integer.parseInt(accepted.substring(1)) + 1);
        return FakeAnswer.json(
                200,
                "{\"access_token\":\"a" + accepted + "\",\"token_type\":\"Bearer\",\"refresh_token\":\"" + accepted
                        + "\"}");
    }

    private Path place() {
        return directory.resolve("grant/token");
    }

    private void write(String content) throws IOException {
        Files.writeString(place(), content);
        mode("grant/token", "rw-------");
    }

    private void mode(String file, String permissions) throws IOException {
        Files.setPosixFilePermissions(directory.resolve(file), PosixFilePermissions.fromString(permissions));
    }

    private static List<String> sent(OAuthWorld world) {
        return world.authority.calls().stream()
                .map(call -> call.get("refresh_token"))
                .toList();
    }

    /** The partner refuses the token of the first call, so that another is asked for. */
    private static void callTwice(OAuthWorld world) {
        world.call();
        int before = world.authority.calls().size();
        world.answers = request -> FakeAnswer.json(world.authority.calls().size() == before ? 401 : 200, "{}");
        assertEquals(200, world.call().status());
    }

    @Test
    void keptToken_outlivesTheProcess() throws Exception {
        try (OAuthWorld world = open(KEPT)) {
            world.call();
            assertEquals("r1", Files.readString(place()));
            world.restart(KEPT, builder());
            assertEquals(200, world.call().status());
            assertEquals(List.of("r0", "r1"), sent(world));
            assertEquals("r2", Files.readString(place()));
        }
    }

    /** The server took the one before back, whatever else it did wrong. */
    @Test
    void keptTokenOfAnAnswerThatIsNotUsed_isKeptAllTheSame() throws Exception {
        try (OAuthWorld world = open(KEPT)) {
            world.authority.tokens = call -> answer("N_A", "r1");
            assertEquals("TOKEN_NOT_BOUND", world.refusal());
            assertEquals("r1", Files.readString(place()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\n", "\\u00e9"})
    void whatIsNoToken_replacesNone(String next) throws Exception {
        try (OAuthWorld world = open(KEPT)) {
            world.authority.tokens = call -> answer("Bearer", next);
            assertEquals(200, world.call().status());
            assertEquals("r0\n", Files.readString(place()));
        }
    }

    private static FakeAnswer answer(String type, String next) {
        return FakeAnswer.json(
                200, "{\"access_token\":\"a\",\"token_type\":\"" + type + "\",\"refresh_token\":\"" + next + "\"}");
    }

    @Test
    void tokenInMemoryAlone_isLostWithTheProcess() throws Exception {
        try (OAuthWorld world = open(MEMORY)) {
            callTwice(world);
            assertEquals(List.of("r0", "r1"), sent(world));
            world.restart(MEMORY, builder());
            assertEquals("TOKEN_INVALID_GRANT", world.refusal());
        }
    }

    @Test
    void keptToken_isReadByItsOwnerAloneWhateverItWasBefore() throws Exception {
        try (OAuthWorld world = open(KEPT)) {
            mode("grant/token", "rw-r-----");
            world.call();
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place())));
            try (var left = Files.list(directory.resolve("grant"))) {
                assertEquals(1, left.count());
            }
        }
    }

    @Test
    void tokenThatAnotherProcessRotated_isReadOnceMore() throws Exception {
        try (OAuthWorld world = open(KEPT)) {
            world.authority.tokens = call -> {
                if (call.get("refresh_token").equals("r0")) {
                    accepted = "r7";
                    rewrite("r7");
                }
                return rotate(call);
            };
            assertEquals(200, world.call().status());
            assertEquals(List.of("r0", "r7"), sent(world));
        }
    }

    private void rewrite(String content) {
        try {
            write(content);
        } catch (IOException foreign) {
            throw new IllegalStateException(foreign);
        }
    }

    @Test
    void refusedTokenThatIsStillTheSame_isNotSentAgain() throws Exception {
        try (OAuthWorld world = open(KEPT)) {
            accepted = "r9";
            assertEquals("TOKEN_INVALID_GRANT", world.refusal());
            assertEquals(List.of("r0"), sent(world));
        }
    }

    @Test
    void grantThatWasObtainedAnew_isTakenUpWithoutARestart() throws Exception {
        try (OAuthWorld world = open(MEMORY)) {
            world.call();
            accepted = "r5";
            write("r5");
            callTwice(world);
            assertEquals(List.of("r0", "r1", "r5"), sent(world));
        }
    }

    @Test
    void tokenThatCannotBeWritten_isUsedAndToldAndWrittenLater() throws Exception {
        try (OAuthWorld world = open(KEPT)) {
            world.authority.tokens = call -> {
                FakeAnswer answer = rotate(call);
                permit(call.get("refresh_token").equals("r0") ? "rwxrwx---" : "rwx------");
                return answer;
            };
            world.call();
            assertEquals("r0\n", Files.readString(place()));
            assertTrue(
                    events.stream().anyMatch(event -> event.detail().contains("CREDENTIAL_NOT_KEPT")),
                    events::toString);
            permit("rwx------");
            callTwice(world);
            assertEquals("r1", sent(world).get(1));
            assertEquals(accepted, Files.readString(place()));
        }
    }

    @Test
    void tokenThatSomebodyWroteMeanwhile_isNotOverwrittenByOneThatWaited() throws Exception {
        try (OAuthWorld world = open(KEPT)) {
            world.authority.tokens = call -> {
                FakeAnswer answer = rotate(call);
                permit(call.get("refresh_token").equals("r0") ? "rwxrwx---" : "rwx------");
                return answer;
            };
            world.call();
            permit("rwx------");
            accepted = "r7";
            write("r7");
            callTwice(world);
            assertEquals(List.of("r0", "r7"), sent(world));
        }
    }

    private void permit(String permissions) {
        try {
            mode("grant", permissions);
        } catch (IOException foreign) {
            throw new IllegalStateException(foreign);
        }
    }

    @Test
    void directoryThatOthersCanWrite_isRefusedBeforeTheServerIsAsked() throws Exception {
        try (OAuthWorld world = open(KEPT)) {
            mode("grant", "rwxrwx---");
            assertEquals("CREDENTIAL_NOT_KEPT", world.refusal());
            assertEquals(List.of(), world.authority.calls());
        }
    }

    @Test
    void fileThatOthersCanRead_isRefusedBeforeTheServerIsAsked() throws Exception {
        try (OAuthWorld world = open(KEPT)) {
            mode("grant/token", "rw-r--r--");
            assertEquals("CREDENTIAL_FILE_EXPOSED", world.refusal());
            assertEquals(List.of(), world.authority.calls());
        }
    }

    @Test
    void linkToAToken_isNotExchanged() throws Exception {
        try (OAuthWorld world = open(KEPT)) {
            Files.move(place(), directory.resolve("grant/real"));
            Files.createSymbolicLink(place(), Path.of("real"));
            assertEquals("CREDENTIAL_NOT_KEPT", world.refusal());
        }
    }

    @Test
    void missingToken_isRefusedBeforeTheServerIsAsked() throws Exception {
        try (OAuthWorld world = open(KEPT)) {
            Files.delete(place());
            assertEquals("CREDENTIAL_MISSING", world.refusal());
            assertEquals(List.of(), world.authority.calls());
        }
    }
}
