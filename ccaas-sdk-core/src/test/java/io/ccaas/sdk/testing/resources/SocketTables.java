package io.ccaas.sdk.testing.resources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose socket one is, as Linux's tables have it: a number of an inode alone helps nobody to find who left it. */
final class SocketTables {

    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    private static final Path TABLES = Path.of("/proc/net");

    /** Columns of tcp and udp: own address, other address, state (01 connected, 06 waiting, 08 half closed, 0A listening). */
    private static final int ADDRESSES_FROM = 1;

    private static final int ADDRESSES_TO = 4;
    private static final int INODE_COLUMN = 9;

    private SocketTables() {}

    /** The given name and, if it is a socket that a table names, its ends as hexadecimal address and decimal port. */
    static String describe(String open) {
        Matcher socket = SOCKET.matcher(open);
        if (!socket.find()) {
            return open;
        }
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (List<String> row : rows(table)) {
                if (row.size() > INODE_COLUMN && row.get(INODE_COLUMN).equals(socket.group(1))) {
                    return open + " " + table + ends(row);
                }
            }
        }
        return open + " neither tcp nor udp";
    }

    private static String ends(List<String> row) {
        StringBuilder ends = new StringBuilder();
        for (String end : row.subList(ADDRESSES_FROM, ADDRESSES_TO)) {
            int colon = end.indexOf(':');
            ends.append(' ')
                    .append(
                            colon < 0
                                    ? end
                                    : end.substring(0, colon + 1) + Integer.parseInt(end, colon + 1, end.length(), 16));
        }
        return ends.toString();
    }

    private static List<List<String>> rows(String table) {
        try {
            return Files.readAllLines(TABLES.resolve(table)).stream()
                    .map(line -> List.of(line.trim().split("\\s+")))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
