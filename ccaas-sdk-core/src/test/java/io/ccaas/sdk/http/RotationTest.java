package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.testing.PartnerFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replaced credentials, call by call. */
class RotationTest {

    private static final String TAKEN = "a replacement was checked and is in force";
    private static final String KEPT = "a replacement was refused and what was in force stays so: ";

    @TempDir
    Path directory;

    @Test
    void replacedFiles_areSeenOnTheFirstCallAfterTheIntervalAndTheOldConnectionIsClosed() throws Exception {
        try (RotatingWorld world = RotatingWorld.open(directory, 2, RotatingWorld::tellWhoCalls)) {
            assertEquals(0, world.call());
            world.put(1);
            assertEquals(0, world.call());
            assertEquals(1, world.partner().connections());
            world.intervalPasses();
            assertEquals(1, world.call());
            assertTrue(world.partner().ended(1), "the old connection was left open");
            assertEquals(2, world.partner().connections());
            assertEquals(List.of(TAKEN), world.rotations());
        }
    }

    /** The exchange under way is not cut, but nothing else begins on its connection, and then it is closed. */
    @Test
    void callUnderWay_endsOnItsOwnConnectionWhichIsThenClosed() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (RotatingWorld world = RotatingWorld.open(directory, 2, wire -> {
            while (wire.request() != null) {
                if (RotatingWorld.generation(wire) == 0) {
                    arrived.countDown();
                    Waiting.on(go);
                }
                RotatingWorld.answer(wire, RotatingWorld.generation(wire));
            }
        })) {
            CompletableFuture<Integer> busy = Waiting.call(world::call);
            Waiting.on(arrived);
            world.put(1);
            world.intervalPasses();
            assertEquals(1, world.call());
            go.countDown();
            assertEquals(0, busy.join());
            assertTrue(world.partner().ended(1), "the drained connection was left open");
            assertEquals(1, world.call());
            assertEquals(2, world.partner().connections());
        }
    }

    @Test
    void certificateWithoutItsKey_changesNothingAndIsTold() throws Exception {
        try (RotatingWorld world = RotatingWorld.open(directory, 2, RotatingWorld::tellWhoCalls)) {
            assertEquals(0, world.call());
            world.putCertificateAlone(1);
            for (int look = 0; look < 3; look++) {
                world.intervalPasses();
                assertEquals(0, world.call());
            }
            assertEquals(1, world.partner().connections());
            assertEquals(List.of(KEPT + "IDENTITY_KEY_MISMATCH"), world.rotations());
        }
    }

    @Test
    void authorityThatIsNone_changesNothingAndIsTold() throws Exception {
        refused("ca.pem", Files.readString(otherFolder().resolve("client.pem")), "TLS_ANCHORS");
    }

    @Test
    void emptyKey_changesNothingAndIsTold() throws Exception {
        refused("client.key", "", "CREDENTIAL_EMPTY");
    }

    @Test
    void damagedCertificate_changesNothingAndIsTold() throws Exception {
        refused("client.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n", "NOT_PEM");
    }

    private Path otherFolder() throws Exception {
        Path other = Files.createDirectory(directory.resolve("other"));
        return PartnerFolder.create(other).path();
    }

    private void refused(String file, String content, String code) throws Exception {
        Path folder = Files.createDirectory(directory.resolve("world"));
        try (RotatingWorld world = RotatingWorld.open(folder, 1, RotatingWorld::tellWhoCalls)) {
            assertEquals(0, world.call());
            Files.writeString(folder.resolve(file), content);
            for (int look = 0; look < 2; look++) {
                world.intervalPasses();
                assertEquals(0, world.call());
            }
            assertEquals(1, world.partner().connections());
            assertEquals(List.of(KEPT + code), world.rotations());
        }
    }

    /** What kept others out when it was loaded must do so when it is replaced. */
    @Test
    void keyThatOthersCanRead_isNotTaken() throws Exception {
        try (RotatingWorld world = RotatingWorld.open(directory, 2, RotatingWorld::tellWhoCalls)) {
            assertEquals(0, world.call());
            world.put(1);
            Files.setPosixFilePermissions(
                    directory.resolve("client.key"), PosixFilePermissions.fromString("rw-r--r--"));
            for (int look = 0; look < 2; look++) {
                world.intervalPasses();
                assertEquals(0, world.call());
            }
            assertEquals(List.of(KEPT + "CREDENTIAL_FILE_EXPOSED"), world.rotations());
        }
    }

    @Test
    void missingKeyAtTheStart_refusesThePartner() throws Exception {
        try (RotatingWorld world = RotatingWorld.open(directory, 1, RotatingWorld::tellWhoCalls)) {
            Files.delete(directory.resolve("client.key"));
            assertEquals(
                    "CREDENTIAL_MISSING",
                    assertThrows(CredentialException.class, world::call).code());
            assertEquals(0, world.partner().connections());
        }
    }

    /** Nothing of a file ends with pins: their day stands in the declaration, and is told like a certificate's. */
    @Test
    void pinsThatEndInFiveDays_areToldWhenThePartnerIsConnected() throws Exception {
        LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(5);
        String rest = "=\", owner: desk, notAfter: " + last + " }";
        String pins = "[ { sha256: \"" + "A".repeat(43) + rest + ", { sha256: \"" + "A".repeat(42) + "E" + rest + " ]";
        List<String> told = new CopyOnWriteArrayList<>();
        try (Bench bench = Bench.open(
                PartnerFolder.create(directory),
                "https://localhost:1",
                entry -> entry.replace("trust: [ca.pem]", "trust: [ca.pem], pins: " + pins),
                Ccaas.builder()
                        .listener(event -> told.add(event.kind() + " " + event.subject() + ": " + event.detail())))) {
            assertNotNull(bench.client());
        }
        Instant end = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertEquals(List.of("EXPIRY transcribe: pins, until " + end + ": no more than 7 days are left"), told);
    }
}
