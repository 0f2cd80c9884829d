package io.ccaas.sdk;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every way round that docs/tls-ways-round.md names has a test, and the test is there. */
final class WaysRoundDocTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");

    private static List<String> ways() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/tls-ways-round.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| way round"))
                .toList();
    }

    @Test
    void everyWay_isShownClosedByATest() throws IOException {
        List<String> ways = ways();
        assertEquals(19, ways.size());
        assertAll(ways.stream().map(way -> () -> assertTrue(NAMED.matcher(way).find(), way)));
    }

    @Test
    void everyNamedTest_exists() throws IOException {
        List<MatchResult> named = ways().stream()
                .flatMap(way -> NAMED.matcher(way).results().toList().stream())
                .toList();
        assertFalse(named.isEmpty());
        assertAll(named.stream().map(name -> () -> assertTrue(exists(name), name.group())));
    }

    private static boolean exists(MatchResult name) throws IOException {
        for (Path file : tests()) {
            boolean right = file.endsWith(name.group(1) + ".java");
            if (right && (name.group(2) == null || Files.readString(file).contains("void " + name.group(2) + "("))) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> tests() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("ccaas-sdk-core", "samples/cli")) {
            try (Stream<Path> walked = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.addAll(walked.filter(path -> path.toString().endsWith("Test.java"))
                        .toList());
            }
        }
        return files;
    }
}
