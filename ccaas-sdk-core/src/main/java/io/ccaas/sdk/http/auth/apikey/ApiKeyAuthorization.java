package io.ccaas.sdk.http.auth.apikey;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.partner.declared.proof.ApiKeyDeclaration;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import java.nio.charset.StandardCharsets;

/** Gives each attempt the key as it is then, so that it may be replaced at any time. Thread-safe. */
public final class ApiKeyAuthorization implements Authorization {

    private static final int LONGEST = 4096;

    private final String role;
    private final ApiKeyDeclaration declared;
    private final CredentialLoader loader;
    private final CurrentDeadline deadlines;

    private ApiKeyAuthorization(
            String role, ApiKeyDeclaration declared, CredentialLoader loader, CurrentDeadline deadlines) {
        this.role = role;
        this.declared = declared;
        this.loader = loader;
        this.deadlines = deadlines;
    }

    /**
     * Proves that there is a key now; each attempt reads it again.
     *
     * @param partnerId whose calls carry it
     * @param declared field and place
     * @param loader reads it
     * @param deadlines of the calls under way
     * @return for the partner's pipeline
     * @throws io.ccaas.sdk.errors.SdkException when there is none, or it fits into no field
     */
    public static ApiKeyAuthorization of(
            String partnerId, ApiKeyDeclaration declared, CredentialLoader loader, CurrentDeadline deadlines) {
        String role = "apiKey.secret of " + partnerId;
        read(role, declared, loader).destroy();
        return new ApiKeyAuthorization(role, declared, loader, deadlines);
    }

    @Override
    public Ticket ticket(Deadline until) {
        return new ApiKeyTicket(this, read(until), until);
    }

    private Secret read(Deadline until) {
        return deadlines.during(until, () -> read(role, declared, loader));
    }

    private static Secret read(String role, ApiKeyDeclaration declared, CredentialLoader loader) {
        Secret key = loader.secret(role, declared.secret());
        if (!key.use(SecretAccess.reading(), ApiKeyAuthorization::fits)) {
            key.destroy();
            throw new CredentialException(Problem.of(
                    "API_KEY_FORM",
                    "a key of 1 to " + LONGEST + " visible ASCII characters as " + role,
                    "it is longer, or has others",
                    "Write the key alone into its place; what stands before it in the field is apiKey.prefix."));
        }
        return key;
    }

    private static boolean fits(byte[] key) {
        for (byte each : key) {
            if (each <= ' ' || each > '~') {
                return false;
            }
        }
        return key.length > 0 && key.length <= LONGEST;
    }

    Field field(Secret key) {
        String value = key.use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.US_ASCII));
        return new Field(declared.header(), declared.prefix() + value);
    }

    /** Whether there is another key than the one that was refused, which its place hears of first. */
    boolean isReplaced(Secret refused, Deadline until) {
        try {
            deadlines.during(until, () -> {
                loader.refused(declared.secret(), refused);
                return until;
            });
            try (Secret now = read(until)) {
                return !now.equalsSecret(refused);
            }
        } catch (CredentialException | CredentialUnavailableException unreadable) {
            return false; // the answer stands; the next attempt tells why
        }
    }

    @Override
    public String toString() {
        return "ApiKeyAuthorization";
    }
}
