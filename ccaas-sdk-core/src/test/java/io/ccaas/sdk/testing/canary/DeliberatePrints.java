package io.ccaas.sdk.testing.canary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.process.ExecutableProvider;
import io.ccaas.sdk.credentials.source.ChainedSource;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.SecretCredential;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.logging.Logger;
import net.jqwik.api.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Small test classes that {@link CanaryWatchTest} runs; by its name no build runs this file by itself. */
final class DeliberatePrints {

    private DeliberatePrints() {}

    private static void breakSomething(String message) {
        assertThrows(IllegalStateException.class, () -> {
            throw new SdkBugException(message);
        });
    }

    static final class LogsThroughSlf4j {
        @Test
        void logs() {
            LoggerFactory.getLogger("made.up").trace("call from {}", Canaries.number(1));
        }
    }

    static final class LogsAThrowable {
        @Test
        void logs() {
            Exception cause = new IOException(Canaries.secret("file"));
            LoggerFactory.getLogger("made.up").warn("failed", new IllegalStateException("harmless", cause));
        }
    }

    static final class LogsThroughJavaLogging {
        @Test
        void logs() {
            Logger.getLogger("okhttp3.made.up").finest(() -> "authorization: Bearer " + Canaries.secret("token"));
        }
    }

    static final class LogsThroughTheSystem {
        @Test
        void logs() {
            System.getLogger("made.up").log(System.Logger.Level.TRACE, "06 39 98 00 02");
        }
    }

    static final class Prints {
        @Test
        void prints() {
            System.err.println(Base64.getEncoder().encodeToString(("x" + Canaries.secret("token")).getBytes(UTF_8)));
        }
    }

    static final class WritesAnAuditLog {
        @Test
        void writes(@TempDir Path folder) throws IOException {
            Files.writeString(folder.resolve("audit.log"), "{\"partner\":\"" + Canaries.number(3) + "\"}");
        }
    }

    static final class CatchesAnExceptionOfOurs {
        @Test
        void catches() {
            breakSomething("cannot happen to " + Canaries.number(1));
        }
    }

    static final class LetsAnotherSayIt {
        @Test
        void catches() {
            ChainedSource<SecretCredential> chain = ChainedSource.first("first", request -> {
                throw new IllegalStateException("no answer for " + Canaries.number(1));
            });
            CredentialRequest request = CredentialRequest.of("subject", Deadline.in(Duration.ofMinutes(1)));
            assertThrows(RuntimeException.class, () -> chain.obtain(request));
        }
    }

    static final class LogsInAProperty {
        @Example
        void logs() {
            LoggerFactory.getLogger("made.up").trace(Canaries.number(1));
        }
    }

    /** The path of a program stands in Java's own log, from Java 25 on. */
    static final class LetsTheLibraryStartAProgram {
        @Test
        void starts(@TempDir Path folder) throws IOException {
            Path program = Files.writeString(folder.resolve(Canaries.number(1)), "#!/bin/sh\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
            ExecutableProvider provider = ExecutableProvider.allowing(program);
            assertThrows(SdkException.class, () -> provider.read(program.toString(), "token"));
        }
    }

    static final class StartsAProgram {
        @Test
        void starts() throws Exception {
            assertEquals(
                    0, new ProcessBuilder("true", Canaries.number(1)).start().waitFor());
        }
    }

    static final class ShowsNothing {
        @Test
        void catchesAnExceptionOfOthers() {
            LoggerFactory.getLogger("made.up").trace("call from {}", "+33*********");
            assertThrows(NumberFormatException.class, () -> Integer.parseInt(Canaries.number(1)));
            breakSomething("cannot happen");
        }
    }
}
