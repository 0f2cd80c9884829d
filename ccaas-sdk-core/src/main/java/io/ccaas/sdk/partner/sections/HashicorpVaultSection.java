package io.ccaas.sdk.partner.sections;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.file.Values;
import io.ccaas.sdk.partner.hashicorp.HashicorpVaultDeclaration;
import io.ccaas.sdk.partner.hashicorp.VaultLogin;
import io.ccaas.sdk.partner.web.WebOrigin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The key {@code hashicorpVault} at the top. */
public final class HashicorpVaultSection {

    /** The key itself. */
    public static final String NAME = "hashicorpVault";

    /** What stands in it. */
    public static final Keys KEYS = Keys.of("origin", "tls", "namespace", "refresh", "login");

    private static final Keys LOGIN = Keys.of("method", "mount", "roleId", "secretId", "role", "token");

    private HashicorpVaultSection() {}

    private enum Method {
        APPROLE,
        KUBERNETES
    }

    private static List<String> foreign(Method method) {
        return method == Method.APPROLE ? List.of("role", "token") : List.of("roleId", "secretId");
    }

    /**
     * Reads the section.
     *
     * @param vault the section
     * @param directory from which paths count
     * @return empty when it has faults
     */
    public static Optional<HashicorpVaultDeclaration> read(Section vault, Path directory) {
        List.of("origin", "tls", "login").forEach(vault::missing);
        Optional<WebOrigin> origin = vault.text("origin", WebOrigin::parse);
        Optional<TlsDeclaration> tls =
                vault.section("tls", TlsSection.KEYS).flatMap(section -> TlsSection.read(section, directory));
        Optional<String> namespace = vault.text("namespace", path());
        Duration refresh =
                vault.text("refresh", HashicorpVaultSection::refresh).orElse(HashicorpVaultDeclaration.USUAL_REFRESH);
        Optional<VaultLogin> login = vault.section("login", LOGIN).flatMap(HashicorpVaultSection::login);
        return origin.flatMap(at -> tls.flatMap(declared ->
                login.map(proof -> new HashicorpVaultDeclaration(at, declared, namespace, proof, refresh))));
    }

    private static Duration refresh(String text) {
        Duration refresh = Values.duration(text);
        if (refresh.compareTo(Duration.ofSeconds(10)) < 0) {
            throw Values.refused("10s to 24h", "Mend the value");
        }
        return refresh;
    }

    private static Optional<VaultLogin> login(Section login) {
        login.missing("method");
        return login.text("method", Values.spelled(Method.class)).flatMap(method -> {
            foreign(method).stream().filter(login::has).forEach(key -> contradicts(login, key));
            return method == Method.APPROLE ? appRole(login) : kubernetes(login);
        });
    }

    private static Optional<VaultLogin> appRole(Section login) {
        List.of("roleId", "secretId").forEach(login::missing);
        String mount = login.text("mount", path()).orElse("approle");
        Optional<SecretReference> secret =
                login.text("secretId", Values.reference("hashicorpVault.login.secretId", login.hostSchemes()));
        return login.text("roleId", role())
                .flatMap(role -> secret.map(place -> new VaultLogin.AppRole(mount, role, place)));
    }

    private static Optional<VaultLogin> kubernetes(Section login) {
        login.missing("role");
        String mount = login.text("mount", path()).orElse("kubernetes");
        SecretReference token = login.text("token", Values.reference("hashicorpVault.login.token", login.hostSchemes()))
                .orElse(VaultLogin.Kubernetes.USUAL_TOKEN);
        return login.text("role", role()).map(role -> new VaultLogin.Kubernetes(mount, role, token));
    }

    private static void contradicts(Section login, String key) {
        login.fault(
                key,
                "KEYS_CONTRADICT",
                "keys that belong to the method",
                "the method has no " + key,
                "Remove it, or name the method that you mean");
    }

    private static UnaryOperator<String> path() {
        return judged(
                HashicorpVaultDeclaration::isPath, "one to eight names of letters, digits, _ and - with / between");
    }

    private static UnaryOperator<String> role() {
        return judged(HashicorpVaultDeclaration::isRole, "1 to 128 letters, digits, . _ and -");
    }

    private static UnaryOperator<String> judged(Predicate<String> rule, String expected) {
        return text -> {
            if (!rule.test(text)) {
                throw Values.refused(expected, "Mend the value");
            }
            return text;
        };
    }
}
