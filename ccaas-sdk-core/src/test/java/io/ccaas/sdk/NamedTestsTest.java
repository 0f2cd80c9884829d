package io.ccaas.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A defence that the threat model claims is shown by a test that exists. */
final class NamedTestsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]+Test)`");

    @Test
    void testsOfTheThreatModel_exist() throws IOException {
        Set<String> named = new TreeSet<>();
        NAMED.matcher(Files.readString(ROOT.resolve("docs/threat-model.md")))
                .results()
                .forEach(result -> named.add(result.group(1)));
        assertFalse(named.isEmpty());
        named.removeAll(existing());
        assertEquals(Set.of(), named);
    }

    private static Set<String> existing() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
