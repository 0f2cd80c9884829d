package io.ccaas.sdk.http.auth.hashicorp;

import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.http.fetch.GuardedFetch;
import io.ccaas.sdk.http.fetch.Question;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.hashicorp.HashicorpVaultDeclaration;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import io.ccaas.sdk.tls.fetch.FetchLimits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way to the server, through the same guards as every fetch. What may pass is thrown; other answers come back. */
final class VaultServer {

    private final HashicorpVaultDeclaration declared;
    private final GuardedFetch fetch;

    VaultServer(HashicorpVaultDeclaration declared, GuardedFetch fetch) {
        this.declared = declared;
        this.fetch = fetch;
    }

    WireAnswer get(String operation, String path, VaultToken token, Deadline until) {
        return ask(new Question(operation, "GET", target(path), fields(Optional.of(token)), null), until);
    }

    WireAnswer post(String operation, String path, Optional<VaultToken> token, JsonBody body, Deadline until) {
        return ask(Question.json(operation, target(path), fields(token), body.bytes()), until);
    }

    private URI target(String path) {
        return URI.create(declared.origin() + "/v1/" + path);
    }

    private List<Field> fields(Optional<VaultToken> token) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("X-Vault-Request", "true")); // a proxy of Vault's own may ask for it
        declared.namespace().ifPresent(name -> fields.add(new Field("X-Vault-Namespace", name)));
        token.map(VaultServer::shown).ifPresent(value -> fields.add(new Field("X-Vault-Token", value)));
        return fields;
    }

    private static String shown(VaultToken token) {
        return token.value().use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.US_ASCII));
    }

    private WireAnswer ask(Question question, Deadline until) {
        FetchLimits limits = new FetchLimits(VaultAnswer.LARGEST, until);
        try {
            WireAnswer answer = fetch.ask(AuxiliaryOrigin.Purpose.SECRETS, question, Authorization.none(), limits);
            VaultErrors.requireAble(answer);
            return answer;
        } catch (DeadlineExceededException | CredentialUnavailableException known) {
            throw known;
        } catch (PartnerException lost) {
            // Under a name of its own: the partner's breaker counts what is said of the partner.
            throw VaultErrors.unavailable("it could not be asked: " + lost.code());
        }
    }

    @Override
    public String toString() {
        return "VaultServer[" + declared.origin() + "]";
    }
}
