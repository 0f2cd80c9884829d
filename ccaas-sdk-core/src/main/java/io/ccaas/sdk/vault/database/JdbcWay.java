package io.ccaas.sdk.vault.database;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a JDBC URL says of the way to its database. Anything that is not known to be safe is not. */
enum JdbcWay {
    LOCAL("it is on this machine", ""),
    VERIFIED("the server and its name are verified over TLS", ""),
    UNVERIFIED(
            "it is remote, and its URL does not ask for TLS that verifies the server's name",
            "Write sslmode=verify-full, and sslrootcert for an authority of your own, into the URL."),
    WEAKENED(
            "its URL names a class that replaces the driver's own verification",
            "Take sslfactory, sslfactoryarg and sslhostnameverifier out of the URL."),
    REMOTE_H2("it is a remote H2 server, which has no verified TLS", "Use the embedded database, or PostgreSQL."),
    UNKNOWN(
            "its URL says nothing that this library can judge",
            "Use PostgreSQL with host and sslmode=verify-full in the URL, or the embedded H2.");

    private static final Pattern LOOPBACK = Pattern.compile(
            "(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1\\])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    /** They put another host, another way or another verification in the place of what the URL seems to say. */
    private static final Set<String> ELSEWHERE =
            Set.of("service", "pghost", "pgport", "host", "hostaddr", "port", "socketfactory", "socketfactoryarg");

    private static final Set<String> REPLACING = Set.of("sslfactory", "sslfactoryarg", "sslhostnameverifier");

    private final String found;
    private final String remedy;

    JdbcWay(String found, String remedy) {
        this.found = found;
        this.remedy = remedy;
    }

    static JdbcWay of(String url) {
        String known = url.toLowerCase(Locale.ROOT);
        if (known.startsWith("jdbc:h2:")) {
            return h2(known.substring("jdbc:h2:".length()));
        }
        return known.startsWith("jdbc:postgresql:") ? postgresql(url.substring("jdbc:postgresql:".length())) : UNKNOWN;
    }

    private static JdbcWay h2(String rest) {
        if (rest.startsWith("tcp:") || rest.startsWith("ssl:")) {
            return REMOTE_H2;
        }
        // AUTO_SERVER opens a port for other processes, and answers through it.
        return rest.contains("auto_server") ? REMOTE_H2 : LOCAL;
    }

    private static JdbcWay postgresql(String rest) {
        int question = rest.indexOf('?');
        String place = question < 0 ? rest : rest.substring(0, question);
        List<String> settings = question < 0
                ? List.of()
                : Arrays.asList(rest.substring(question + 1).split("&", -1));
        if (has(settings, ELSEWHERE)) {
            return UNKNOWN;
        }
        Optional<String> hosts = hosts(place);
        if (hosts.isEmpty()) {
            return UNKNOWN; // the driver's default comes from settings that the URL does not show
        }
        if (isLocal(hosts.get())) {
            return LOCAL;
        }
        return has(settings, REPLACING) ? WEAKENED : sslmode(settings);
    }

    private static Optional<String> hosts(String place) {
        if (!place.startsWith("//")) {
            return Optional.empty();
        }
        int slash = place.indexOf('/', 2);
        String hosts = slash < 0 ? place.substring(2) : place.substring(2, slash);
        return Optional.of(hosts).filter(named -> !named.isEmpty());
    }

    private static boolean isLocal(String hosts) {
        return Arrays.stream(hosts.split(",", -1))
                .allMatch(host -> LOOPBACK.matcher(host).matches());
    }

    /** The driver knows the key in this one spelling, and passes another over; for the value any case will do. */
    private static JdbcWay sslmode(List<String> settings) {
        List<String> modes = settings.stream()
                .filter(setting -> key(setting).equals("sslmode"))
                .toList();
        return !modes.isEmpty() && modes.stream().allMatch("sslmode=verify-full"::equalsIgnoreCase)
                ? VERIFIED
                : UNVERIFIED;
    }

    private static boolean has(List<String> settings, Set<String> keys) {
        return settings.stream()
                .map(setting -> key(setting).toLowerCase(Locale.ROOT))
                .anyMatch(keys::contains);
    }

    private static String key(String setting) {
        int equals = setting.indexOf('=');
        return equals < 0 ? setting : setting.substring(0, equals);
    }

    boolean isSafe() {
        return this == LOCAL || this == VERIFIED;
    }

    String found() {
        return found;
    }

    String remedy() {
        return remedy;
    }
}
