package io.ccaas.sdk.tls;

import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/**
 * Dials every server of the matrix under both policies and with Java's own permissive client, and prints a line for
 * each. Run in a process of its own, whose settings were weakened as far as settings go.
 */
final class OffPolicyMain {

    private OffPolicyMain() {}

    public static void main(String[] arguments) throws Exception {
        OffPolicyServers servers = new OffPolicyServers();
        for (OffPolicyRow row : servers.rows()) {
            for (String policy : List.of("common-2026", "modern-2026")) {
                System.out.println(line(row, TlsPolicy.named(policy), servers));
            }
        }
    }

    private static String line(OffPolicyRow row, TlsPolicy policy, OffPolicyServers servers) throws Exception {
        TlsClient client =
                TlsClient.of(policy, TlsTrust.anchors(List.of(servers.root().certificate())), null);
        String outcome;
        int bytes;
        try (LoopbackServer server = LoopbackServer.of(row.keys().toArray(KeyManager[]::new), row.settings())) {
            outcome = Dial.outcome(client, server.port(), "localhost");
            bytes = server.stop().applicationBytes();
        }
        String expected = String.join("/", policy.name().startsWith("common") ? row.common() : row.modern());
        return String.join("|", row.name(), policy.name(), expected, outcome, "" + bytes, "" + control(row));
    }

    private static boolean control(OffPolicyRow row) throws Exception {
        SSLContext permissive = SSLContext.getInstance("TLS");
        permissive.init(null, PermissiveClient.TRUST, null);
        try (LoopbackServer server = LoopbackServer.of(row.keys().toArray(KeyManager[]::new), row.settings())) {
            return PermissiveClient.exchange(permissive, server.port());
        }
    }
}
