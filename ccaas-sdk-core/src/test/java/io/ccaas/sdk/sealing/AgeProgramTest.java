package io.ccaas.sdk.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The age program opens what we seal and we open what it seals, with the keys of age-keygen and of ssh-keygen. */
@Tag("real-servers")
final class AgeProgramTest {

    @TempDir
    Path directory;

    private String age = "";
    private String ssh = "";

    @BeforeEach
    void keys() throws Exception {
        run(0, "age-keygen", "-o", "age.key");
        run(0, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "somebody@example.com", "-f", "ssh.key");
        age = Files.readString(directory.resolve("age.key")).replaceAll("(?s).*public key: (age1\\S+).*", "$1");
        ssh = Files.readString(directory.resolve("ssh.key.pub"));
    }

    private void run(int status, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("log").toFile())
                .start();
        process.getOutputStream().close();
        assertEquals(status, process.waitFor(), () -> List.of(command).toString());
    }

    private byte[] read(String file) throws Exception {
        return Files.readAllBytes(directory.resolve(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65535, 65536, 65537, 131072, 300000})
    void whatWeSealToBoth_theProgramOpensWithEach(int length) throws Exception {
        byte[] plain = Seals.audio(length);
        Files.write(directory.resolve("s"), Seals.sealed(plain, Recipient.parse(age), Recipient.parse(ssh)));
        for (String key : List.of("age.key", "ssh.key")) {
            run(0, "age", "-d", "-i", key, "s");
            assertArrayEquals(plain, read("out"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65535, 65536, 65537, 131072, 300000})
    void whatTheProgramSeals_weOpenWithEach(int length) throws Exception {
        byte[] plain = Seals.audio(length);
        Files.write(directory.resolve("p"), plain);
        run(0, "age", "-r", age, "-r", ssh, "-o", "s", "p");
        for (String key : List.of("age.key", "ssh.key")) {
            assertArrayEquals(plain, Seals.unsealed(read("s"), Seals.identities(directory.resolve(key))));
        }
    }

    @Test
    void whatIsRewrapped_theProgramOpensForTheNewRecipientAlone() throws Exception {
        byte[] plain = Seals.audio(100000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AgeIdentities identities = Seals.identities();
                SealedRecording rewrapped = Unsealer.with(identities)
                        .rewrap(Seals.received(Seals.sealed(plain)), Recipients.of(Recipient.parse(ssh)))) {
            rewrapped.writeTo(out);
        }
        Files.write(directory.resolve("s"), out.toByteArray());
        run(0, "age", "-d", "-i", "ssh.key", "s");
        assertArrayEquals(plain, read("out"));
        run(1, "age", "-d", "-i", "age.key", "s");
    }

    @Test
    void keyThatWeMade_theProgramTakes() throws Exception {
        byte[] plain = Seals.audio(1000);
        Files.write(directory.resolve("p"), plain);
        try (AgeIdentity made = AgeIdentity.generate();
                Secret text = made.text()) {
            Files.write(directory.resolve("made.key"), text.use(SecretAccess.reading(), byte[]::clone));
            run(0, "age", "-r", made.recipient().text(), "-o", "s", "p");
            run(0, "age", "-d", "-i", "made.key", "-o", "q", "s");
            assertArrayEquals(plain, read("q"));
            assertArrayEquals(plain, Seals.unsealed(read("s"), Seals.identitiesOf(made)));
        }
    }
}
