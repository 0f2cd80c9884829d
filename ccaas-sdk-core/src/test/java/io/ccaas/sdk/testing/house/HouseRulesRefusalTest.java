package io.ccaas.sdk.testing.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small house in which every rule is broken once: each rule must see its fault. */
final class HouseRulesRefusalTest {

    @TempDir
    private static Path directory;

    private static List<DynamicTest> tests = List.of();

    @BeforeAll
    static void build() throws IOException {
        info("transcription", "{\"call\"}");
        info("crm", "{\"audio\"}");
        info("audio", "{\"posture\"}");
        info("posture", "{}");
        info("call", "{}");
        write("call/Number", "public final class Number { public final okhttp3.Headers shown = null; }");
        write("transcription/Leak", "final class Leak { io.ccaas.sdk.call.Number number; }");
        write("crm/Sound", "final class Sound { io.ccaas.sdk.audio.Audio audio; }");
        write("audio/Audio", "public final class Audio { io.ccaas.sdk.posture.Open open; }");
        write("posture/Open", "public class Open { io.ccaas.sdk.audio.Audio back; }");
        write("call/Saved", "final class Saved implements java.io.Serializable { tools.jackson.core.Version v; }");
        write("call/Loud", "final class Loud { void f() { System.out.println(); } org.slf4j.Logger l; }");
        write("call/Wrap", "final class Wrap { void f(Exception e) { throw new IllegalStateException(e); } }");
        write("call/Later", "final class Later { void f(Exception e) { new Error().initCause(e); } }");
        write("call/Jul", "final class Jul { java.util.logging.Logger l; }");
        write("posture/Parse", "final class Parse { com.google.i18n.phonenumbers.PhoneNumberUtil u; }");
        write("posture/Retry", "final class Retry { io.github.resilience4j.retry.Retry r; }");
        write("call/Words", "final class TextUtils { /* TO" + "DO */ }");
        write("call/Long", "final class Long {" + "\n".repeat(401) + "}");
        write("nowhere/Lost", "final class Lost {}");
        compile();
        tests = HouseRules.of(directory.resolve("classes"), directory.resolve("src"))
                .tests()
                .toList();
    }

    private static void info(String name, String dependsOn) throws IOException {
        Path file = directory.resolve("src/io/ccaas/sdk/" + name + "/package-info.java");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "@io.ccaas.sdk.architecture.DependsOn(" + dependsOn + ")\npackage io.ccaas.sdk." + name + ";\n");
    }

    private static void write(String name, String body) throws IOException {
        Path file = directory.resolve("src/io/ccaas/sdk/" + name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package io.ccaas.sdk." + name.substring(0, name.indexOf('/')) + ";\n" + body + "\n");
    }

    private static void compile() throws IOException {
        Path classes = Files.createDirectory(directory.resolve("classes"));
        Stream<String> options = Stream.of("-proc:none", "-nowarn", "-d", classes.toString());
        try (Stream<Path> files = Files.walk(directory.resolve("src"))) {
            Stream<String> sources = files.map(Path::toString).filter(name -> name.endsWith(".java"));
            String[] arguments = Stream.concat(options, sources).toArray(String[]::new);
            ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
            assertEquals(0, javac.run(System.out, System.err, arguments));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "okhttp stays in http, call.Number",
        "jackson stays in json, call.Saved",
        "libphonenumber stays in call and privacy, posture.Parse",
        "slf4j stays in sensitive, call.Loud",
        "resilience4j stays in http, posture.Retry",
        "transcription cannot name the call, transcription.Leak",
        "crm cannot name the sound, crm.Sound",
        "public signatures hold platform and own types alone, call.Number shows okhttp3.Headers",
        "classes are final unless made to be extended, posture.Open can be extended",
        "nothing is serializable by surprise, call.Saved",
        "no standard streams, call.Loud",
        "no java.util.logging, call.Jul",
        "no foreign exception becomes a cause, call.Wrap",
        "no foreign exception becomes a cause, call.Later",
        "declared dependencies are those of the byte code, io.ccaas.sdk.posture declares []",
        "declared dependencies are those of the byte code, io.ccaas.sdk.nowhere declares null",
        "no package cycle, io.ccaas.sdk.audio > io.ccaas.sdk.posture > io.ccaas.sdk.audio",
        "files are short, longest 40",
        "packages say their purpose, nowhere/package-info.java lacks @DependsOn",
        "packages say their purpose, call/package-info.java lacks Not here:",
        "no word of the list, call/Words.java:2: unfinished work",
        "no word of the list, call/Words.java:2: a name that says nothing: class TextUtils",
    })
    void brokenRule_isRed(String rule, String fault) {
        DynamicTest test = tests.stream()
                .filter(candidate -> candidate.getDisplayName().equals(rule))
                .findFirst()
                .orElseThrow();
        AssertionError error =
                assertThrows(AssertionError.class, () -> test.getExecutable().execute());
        assertTrue(String.valueOf(error.getMessage()).contains(fault), error.getMessage());
    }

    @Test
    void recordThatPrintsItsTexts_isRed() {
        var classes =
                new com.tngtech.archunit.core.importer.ClassFileImporter().importClasses(Talks.class, Hides.class);
        AssertionError error = assertThrows(AssertionError.class, () -> PrintedForms.require(classes, List.of()));
        assertTrue(String.valueOf(error.getMessage()).endsWith("$Talks prints its texts"), error.getMessage());
        PrintedForms.require(classes, List.of(Talks.class.getName()));
    }

    /** Prints as records do. */
    public record Talks(String caller) {}

    /** Prints nothing. */
    public record Hides(String caller, int count) {
        @Override
        public String toString() {
            return "Hides[" + count + "]";
        }
    }

    @Test
    void recordWithinAList_isLookedAt() {
        var classes = new com.tngtech.archunit.core.importer.ClassFileImporter().importClasses(Holds.class);
        AssertionError error = assertThrows(AssertionError.class, () -> PrintedForms.require(classes, List.of()));
        assertTrue(String.valueOf(error.getMessage()).endsWith("$Holds prints its texts"), error.getMessage());
    }

    /** Prints what its parts print. */
    public record Holds(List<Talks> parts) {}

    @Test
    void directoryWithoutClasses_isNotAcceptedAsClean(@TempDir Path empty) {
        HouseRules rules = HouseRules.of(empty, directory.resolve("src"));
        assertThrows(IllegalArgumentException.class, rules::tests);
    }

    @Test
    void directoryWithoutSources_isNotAcceptedAsClean(@TempDir Path empty) {
        assertThrows(IllegalArgumentException.class, () -> SourceTree.of(empty));
    }
}
