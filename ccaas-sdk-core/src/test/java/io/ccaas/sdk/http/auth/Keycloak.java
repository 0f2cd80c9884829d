package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.credentials.jose.JoseAlgorithm;
import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;

/** Keycloak, with a realm whose clients prove themselves and whose tokens are bound. Fetched and started by its script. */
final class Keycloak implements AutoCloseable {

    static final String ISSUER = "https://localhost:18443/realms/demo";
    static final String TOKEN = ISSUER + "/protocol/openid-connect/token";
    static final String USERINFO = ISSUER + "/protocol/openid-connect/userinfo";

    private final Path parts;
    private final Map<String, String> environment;

    private Keycloak(Path parts) {
        this.parts = parts;
        // Most of its life is its start, which the optimising compiler makes longer.
        this.environment = Map.of("REALPARTS", parts.toString(), "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    }

    static Keycloak start(Path parts) throws Exception {
        Keycloak keycloak = new Keycloak(parts);
        keycloak.script("certs.sh");
        Tool.run(
                parts.resolve("kc"),
                keycloak.environment,
                "node",
                Tool.witness("tools/keycloak/realm.mjs").toString());
        keycloak.script("kc.sh", "fetch");
        keycloak.script("kc.sh", "start");
        keycloak.awaitReady();
        return keycloak;
    }

    private void script(String name, String... argument) throws IOException, InterruptedException {
        String path = Tool.witness("tools/keycloak/" + name).toString();
        Tool.run(
                parts,
                environment,
                argument.length == 0 ? new String[] {"bash", path} : new String[] {"bash", path, argument[0]});
    }

    /** The script gives up before a busy machine has started it. */
    private void awaitReady() throws IOException, InterruptedException {
        String metadata = ISSUER + "/.well-known/openid-configuration";
        Tool.run(
                parts,
                environment,
                "curl",
                "-s",
                "-f",
                "--retry",
                "100",
                "--retry-delay",
                "3",
                "--retry-all-errors",
                "--cacert",
                pki("ca.crt").toString(),
                "-o",
                "metadata.json",
                metadata);
    }

    Path pki(String name) {
        return parts.resolve("kc/pki").resolve(name);
    }

    X509Certificate anchor() {
        return loader().certificates("anchor", Path.of("ca.crt")).get(0);
    }

    TlsIdentity identity(String name) {
        return loader().identity(name, Path.of(name + ".crt"), file(name + ".key"));
    }

    JoseKey clientKey() {
        return loader().joseKey("client", file("jwt.key"), JoseAlgorithm.PS256).named("k1");
    }

    private CredentialLoader loader() {
        return CredentialLoader.relativeTo(parts.resolve("kc/pki"));
    }

    private static KeySource file(String name) {
        return KeySource.of(new SecretReference(SecretReference.FILE, name));
    }

    @Override
    public void close() throws IOException {
        try {
            script("kc.sh", "stop");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
