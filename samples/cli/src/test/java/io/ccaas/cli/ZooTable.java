package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What each call is expected to end with: the resource {@code tls-zoo.csv}. */
record ZooTable(List<String[]> rows) {

    static ZooTable read() throws IOException {
        try (InputStream in = Objects.requireNonNull(ZooTable.class.getResourceAsStream("tls-zoo.csv"))) {
            return new ZooTable(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList());
        }
    }

    List<String> servers() {
        return rows.stream().map(row -> row[0]).distinct().toList();
    }

    /** What the one row for this attempt says; several or none when the table is wrong. */
    private String expected(ZooLine line) {
        return rows.stream()
                .filter(row -> row[0].equals(line.server()))
                .filter(row -> row[1].equals("*") || row[1].equals(line.policy()))
                .filter(row -> row[2].equals(line.identity()))
                .map(row -> row[3])
                .collect(Collectors.joining(" and "));
    }

    /** Whether TLS ends it, on either side. */
    boolean isRefused(ZooLine line) {
        return expected(line).startsWith("TLS_");
    }

    /** Requires what the table says, one of several where it says so. */
    void require(ZooLine line) {
        String expected = expected(line);
        assertTrue(List.of(expected.split(" or ")).contains(line.outcome()), () -> line + ", expected " + expected);
    }
}
