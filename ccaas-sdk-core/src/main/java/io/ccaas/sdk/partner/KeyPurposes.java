package io.ccaas.sdk.partner;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.declared.oauth.ClientProof;
import io.ccaas.sdk.partner.declared.oauth.TokenGrant;
import io.ccaas.sdk.partner.file.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One key, one purpose: a key that proves us in TLS signs neither requests nor the audit log, nor
 * says to an authorization server who we are. The same key for the same
 * purpose towards two partners is allowed. Compares places, and sees through links where the file exists; a copy of a key
 * under another name is not seen here.
 */
final class KeyPurposes {

    private final Faults faults;
    private final Map<String, String> purposes = new HashMap<>();

    KeyPurposes(Faults faults) {
        this.faults = faults;
    }

    void check(DataFlowMap.Builder map) {
        Path base = map.source == null ? Path.of("") : map.source.directory();
        map.partners.forEach((path, partner) -> {
            partner.identity().ifPresent(identity -> use(identity.key(), base, "the TLS identity", path + ".identity"));
            partner.signing()
                    .ifPresent(signing -> use(signing.key(), base, "request signatures", path + ".signing.key"));
            partner.oauth().ifPresent(oauth -> {
                if (oauth.proof() instanceof ClientProof.PrivateKeyJwt proof) {
                    use(proof.key(), base, "OAuth assertions", path + ".oauth.key");
                }
                if (oauth.grant() instanceof TokenGrant.JwtBearer grant) {
                    use(grant.key(), base, "OAuth assertions", path + ".oauth.grant");
                }
            });
        });
        if (map.audit != null) {
            use(map.audit.key(), base, "audit checkpoints", "audit.key");
        }
    }

    private void use(SecretReference key, Path base, String purpose, String path) {
        @Nullable String other = purposes.putIfAbsent(place(key, base), purpose);
        if (other != null && !other.equals(purpose)) {
            faults.add(
                    path,
                    Problem.of(
                            "KEY_TWO_PURPOSES",
                            "one key for one purpose",
                            "the same key is declared for " + other + " and for " + purpose,
                            "Make a key of its own for each"));
        }
    }

    private static String place(SecretReference key, Path base) {
        if (!key.scheme().equals(SecretReference.FILE)) {
            return key.scheme() + ":" + key.name();
        }
        Path path = base.resolve(key.name()).toAbsolutePath().normalize();
        try {
            return path.toRealPath().toString();
        } catch (IOException foreign) {
            // Not there yet: what is missing is said when the partner is connected.
            return path.toString();
        }
    }
}
