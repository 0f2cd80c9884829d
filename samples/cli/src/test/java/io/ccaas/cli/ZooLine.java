package io.ccaas.cli;

/**
 * How one attempt ended, as a process of its own prints it.
 *
 * @param kind {@code call} for a request to a partner, {@code probe} for a look at the handshake alone, {@code control} for
 *     Java's own client without any guard
 * @param server a name of the zoo
 * @param policy under which
 * @param identity with which client certificate; {@code -} for none
 * @param path what was asked for, another one for each attempt, so that a server's log names it
 * @param outcome {@code answered} with a status, {@code accepted}, or the code of the refusal
 */
record ZooLine(String kind, String server, String policy, String identity, String path, String outcome) {

    static ZooLine parse(String line) {
        String[] part = line.split("\\|", -1);
        return new ZooLine(part[0], part[1], part[2], part[3], part[4], part[5]);
    }

    String text() {
        return String.join("|", kind, server, policy, identity, path, outcome);
    }

    boolean isRefusedByTls() {
        return outcome.startsWith("TLS_");
    }

    boolean isServed() {
        return outcome.equals("answered 200") || outcome.equals("accepted");
    }
}
