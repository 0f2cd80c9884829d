package io.ccaas.sdk.tls;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.testing.TestAuthority;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;

/** Runs in a process whose environment says where the tokens lie; prints an outcome for each label. */
final class TokenHandshakeMain {

    private TokenHandshakeMain() {}

    /** folder, module, then labels; the certificate of each is {@code LABEL.pem}, the authority of all {@code ca.pem}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        CredentialLoader loader = CredentialLoader.relativeTo(folder);
        TestAuthority root = TestAuthority.create("server root");
        TlsTrust clients = TlsTrust.anchors(loader.certificates("clients", Path.of("ca.pem")));
        TlsServer server = TlsServer.builder(TlsPolicy.named("common-2026"), root.server("localhost"))
                .requireClientCertificates(clients)
                .build();
        for (String label : Arrays.asList(arguments).subList(2, arguments.length)) {
            for (String protocol : List.of("TLSv1.3", "TLSv1.2")) {
                System.out.println(
                        label + " " + protocol + " " + outcome(loader, arguments[1], label, protocol, root, server));
            }
        }
        Provider[] installed = Security.getProviders();
        System.out.println(
                "last provider " + installed[installed.length - 1].getName().startsWith("SunPKCS11-ccaas"));
    }

    private static String outcome(
            CredentialLoader loader, String module, String label, String protocol, TestAuthority root, TlsServer server)
            throws Exception {
        KeySource key = KeySource.of(
                new SecretReference("pkcs11", "object=" + label + "?module-path=" + module),
                new SecretReference("file", label + ".pin"));
        TlsIdentity identity;
        try {
            identity = loader.identity("crm identity", Path.of(label + ".pem"), key);
        } catch (CredentialException refusal) {
            return refusal.code();
        }
        TlsClient client =
                TlsClient.of(TlsPolicy.named("common-2026"), TlsTrust.anchors(List.of(root.certificate())), identity);
        try (LoopbackServer running =
                LoopbackServer.on(server.sslContext(), socket -> socket.setEnabledProtocols(new String[] {protocol}))) {
            return Dial.outcome(client, running.port(), "localhost");
        }
    }
}
