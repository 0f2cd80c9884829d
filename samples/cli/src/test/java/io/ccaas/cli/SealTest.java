package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long-run")
final class SealTest {

    @TempDir
    private Path folder;

    private final byte[] plain = new byte[150_000];
    private String recipient = "";

    @BeforeEach
    void sealedFile() throws Exception {
        new Random(1).nextBytes(plain);
        Files.write(folder.resolve("call"), plain);
        recipient = shell().run("keygen", "-o", "key").exits(0).text().strip();
        shell().run("seal", "-r", recipient, "call", "-o", "sealed").exits(0);
    }

    private Shell shell() {
        return Shell.in(folder);
    }

    private byte[] read(String name) throws Exception {
        return Files.readAllBytes(folder.resolve(name));
    }

    private String mode(String name) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private List<String> names() throws Exception {
        return CleanTest.names(folder).stream().sorted().toList();
    }

    @Test
    void key_isTheOwnersAloneAndSaysItsRecipient() throws Exception {
        assertEquals("rw-------", mode("key"));
        assertEquals(
                recipient + "\n", shell().run("keygen", "-y", "key").exits(0).text());
        List<String> lines = Files.readAllLines(folder.resolve("key"));
        assertEquals("# public key: " + recipient, lines.get(0));
        assertTrue(lines.get(1).startsWith("AGE-SECRET-KEY-1"));
        assertEquals(2, lines.size());
    }

    @Test
    void sealedFile_isUnsealed() throws Exception {
        Ran ran = shell().run("unseal", "-i", "key", "sealed", "-o", "out").exits(0);
        assertEquals("", ran.text() + ran.err());
        assertArrayEquals(plain, read("out"));
        assertEquals("rw-------", mode("out"));
    }

    @Test
    void pipes_carryBothWays() throws Exception {
        byte[] sealed = shell().fed(plain, "seal", "-r", recipient, "-", "-o", "-")
                .exits(0)
                .out();
        assertArrayEquals(
                plain,
                shell().fed(sealed, "unseal", "-i", "key", "-", "-o", "-")
                        .exits(0)
                        .out());
    }

    @Test
    void rewrappedFile_isForTheNextAlone() throws Exception {
        shell().run("keygen", "-o", "next").exits(0);
        String next = shell().run("keygen", "-y", "next").text().strip();
        shell().run("rewrap", "-i", "key", "-r", next, "sealed", "-o", "again").exits(0);
        assertArrayEquals(
                plain,
                shell().run("unseal", "-i", "next", "again", "-o", "-").exits(0).out());
        shell().run("unseal", "-i", "key", "again", "-o", "out").refuses(65, "SEALED_FOR_OTHERS: ");
    }

    @Test
    void recipientsOfAFile_areAllSealedTo() throws Exception {
        shell().run("keygen", "-o", "next").exits(0);
        String next = shell().run("keygen", "-y", "next").text();
        Files.writeString(folder.resolve("list"), "# both\n" + recipient + "\n\n" + next);
        shell().run("seal", "-R", "list", "call", "-o", "both").exits(0);
        for (String key : List.of("key", "next")) {
            assertArrayEquals(
                    plain, shell().run("unseal", "-i", key, "both", "-o", "-").out());
        }
    }

    @Test
    void changedEnd_leavesNothingAndSendsNothing() throws Exception {
        byte[] sealed = read("sealed");
        sealed[sealed.length - 1] ^= 1;
        Files.write(folder.resolve("sealed"), sealed);
        shell().run("unseal", "-i", "key", "sealed", "-o", "out").refuses(65, "SEALED_TAMPERED: ");
        shell().run("unseal", "-i", "key", "sealed", "-o", "-").refuses(65, "SEALED_TAMPERED: ");
        shell().fed(sealed, "unseal", "-i", "key", "-", "-o", "-").refuses(65, "SEALED_TAMPERED: ");
        assertEquals(List.of("call", "key", "sealed"), names());
    }

    @Test
    void cutEnd_leavesNothing() throws Exception {
        byte[] cut = Arrays.copyOf(read("sealed"), 168 + 16 + 2 * 65552);
        shell().fed(cut, "unseal", "-i", "key", "-", "-o", "out").refuses(65, "SEALED_TRUNCATED: ");
        assertEquals(List.of("call", "key", "sealed"), names());
    }

    @Test
    void audioInTheClear_isNamedSo() throws Exception {
        shell().run("unseal", "-i", "key", "call", "-o", "out").refuses(65, "SEALED_NOT_AGE: ");
    }

    @Test
    void existingFiles_areKept() throws Exception {
        byte[] key = read("key");
        shell().run("keygen", "-o", "key").refuses(64, "OUT exists and was kept; ");
        shell().run("seal", "-r", recipient, "call", "-o", "key").refuses(64, "OUT exists and was kept; ");
        shell().run("unseal", "-i", "key", "sealed", "-o", "call").refuses(64, "OUT exists and was kept; ");
        shell().run("seal", "-r", recipient, "call", "-o", "call", "--force")
                .refuses(64, "OUT is the file that is read");
        shell().run("seal", "-r", recipient, "call", "-o", ".").refuses(64, "OUT is a folder");
        assertArrayEquals(key, read("key"));
        assertArrayEquals(plain, read("call"));
        shell().run("unseal", "-i", "key", "sealed", "-o", "call", "--force").exits(0);
        assertArrayEquals(plain, read("call"));
    }

    @Test
    void keyThatOthersCanRead_isRefused() throws Exception {
        Files.setPosixFilePermissions(folder.resolve("key"), PosixFilePermissions.fromString("rw-r--r--"));
        shell().run("unseal", "-i", "key", "sealed", "-o", "out").refuses(78, "CREDENTIAL_FILE_EXPOSED: ");
    }

    @Test
    void recipientsThatAreNone_areUsage() throws Exception {
        shell().run("seal", "-r", "age1x", "call", "-o", "out").refuses(64, "RECIPIENT_FORM: ");
        shell().run("seal", "-r", "ssh-rsa x", "call", "-o", "out").refuses(64, "RECIPIENT_KIND: ");
        shell().run("seal", "-r", recipient, "-r", recipient, "call", "-o", "out")
                .refuses(64, "RECIPIENT_TWICE: ");
        shell().run("seal", "call", "-o", "out").refuses(64, "name who can open it: ");
    }

    @Test
    void conscryptThatIsNotThere_isToldToWhoeverAsks() throws Exception {
        shell().run("seal", "--native", "-r", recipient, "call", "-o", "out").refuses(78, "CONSCRYPT_ABSENT: ");
    }

    @Test
    void filesThatAreMissing_areOfThisMachine() throws Exception {
        shell().run("seal", "-r", recipient, "none", "-o", "out").refuses(78, "IN cannot be opened: it, or a folder ");
        shell().run("seal", "-r", recipient, ".", "-o", "out").refuses(64, "IN is a folder");
        shell().run("seal", "-R", "none", "call", "-o", "out")
                .refuses(78, "RECIPIENTS cannot be opened: it, or a folder ");
        shell().run("seal", "-r", recipient, "call", "-o", "none/out")
                .refuses(78, "OUT cannot be opened: it, or a folder ");
        shell().run("seal", "-r", recipient, "call", "-o", "key/out").refuses(78, "OUT cannot be opened: ");
        shell().run("unseal", "-i", "none", "sealed", "-o", "out").refuses(78, "CREDENTIAL_MISSING: ");
        assertEquals(List.of("call", "key", "sealed"), names());
    }
}
