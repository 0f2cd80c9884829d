package io.ccaas.sdk.tls;

import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Dials every server of the matrix under both policies and with Java's own permissive client, and prints a line for
 * each; the argument names the provider of the former. Run in a process of its own, whose settings were weakened as far as settings go.
 */
final class OffPolicyMain {

    private OffPolicyMain() {}

    public static void main(String[] arguments) throws Exception {
        TlsProviderName provider = TlsProviderName.valueOf(arguments[0]);
        OffPolicyServers servers = new OffPolicyServers();
        for (OffPolicyRow row : servers.rows()) {
            for (String policy : List.of("common-2026", "modern-2026")) {
                System.out.println(line(row, TlsPolicy.named(policy), servers, provider));
            }
        }
    }

    private static String line(OffPolicyRow row, TlsPolicy policy, OffPolicyServers servers, TlsProviderName provider)
            throws Exception {
        TlsTrust trust = TlsTrust.anchors(List.of(servers.root().certificate()));
        TlsClient client = TlsClient.of(policy, trust, null, provider);
        String outcome;
        int bytes;
        try (LoopbackServer server = LoopbackServer.of(row.keys().toArray(KeyManager[]::new), row.settings())) {
            outcome = Dial.outcome(client, server.port(), "localhost");
            bytes = server.stop().applicationBytes();
        }
        String expected = String.join("/", policy.name().startsWith("common") ? row.common() : row.modern());
        String told = provider == TlsProviderName.JAVA || speaksTls13(row) ? expected : "TLS_PROTOCOL";
        return String.join("|", row.name(), policy.name(), told, outcome, "" + bytes, "" + control(row));
    }

    /** Over Bouncy Castle nothing older is spoken, however sound. */
    private static boolean speaksTls13(OffPolicyRow row) throws Exception {
        SSLContext java = SSLContext.getInstance("TLS");
        java.init(null, PermissiveClient.TRUST, null);
        SSLSocket socket = (SSLSocket) java.getSocketFactory().createSocket();
        row.settings().accept(socket);
        return Arrays.asList(socket.getEnabledProtocols()).contains("TLSv1.3");
    }

    private static boolean control(OffPolicyRow row) throws Exception {
        SSLContext permissive = SSLContext.getInstance("TLS");
        permissive.init(null, PermissiveClient.TRUST, null);
        try (LoopbackServer server = LoopbackServer.of(row.keys().toArray(KeyManager[]::new), row.settings())) {
            return PermissiveClient.exchange(permissive, server.port());
        }
    }
}
