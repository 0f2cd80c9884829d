package io.ccaas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A row of the zoo's own table. */
record ZooServer(int port, String name, String host, String expected) {

    static List<ZooServer> all(Path zoo) throws IOException {
        return Files.readAllLines(zoo.resolve("zoo.csv")).stream()
                .map(ZooServer::of)
                .toList();
    }

    private static ZooServer of(String line) {
        String[] part = line.split(",", 6);
        return new ZooServer(Integer.parseInt(part[0]), part[1], part[3], part[4]);
    }

    String address() {
        return "localhost:" + port;
    }
}
