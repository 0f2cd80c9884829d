package io.ccaas.sdk.credentials.token;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.jose.JoseAlgorithm;
import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/**
 * Signs with keys on a token as tokens are signed, and prints algorithm, public key and signature of each; at last what the
 * first of them says in a call that is over.
 */
final class TokenJoseMain {

    static final String MESSAGE = "header.claims";

    private TokenJoseMain() {}

    /** folder, module, labels. */
    public static void main(String[] arguments) {
        CurrentDeadline deadlines = new CurrentDeadline();
        CredentialLoader loader =
                CredentialLoader.relativeTo(Path.of(arguments[0])).within(deadlines);
        for (int i = 2; i < arguments.length; i++) {
            JoseKey key = key(loader, arguments[1], arguments[i]);
            Base64.Encoder base64 = Base64.getEncoder();
            System.out.println(key.algorithm().wireName() + " "
                    + base64.encodeToString(key.publicHalf().publicKey().getEncoded()) + " "
                    + base64.encodeToString(key.sign(MESSAGE.getBytes(StandardCharsets.US_ASCII))));
        }
        JoseKey key = key(loader, arguments[1], arguments[2]);
        System.out.println(deadlines.during(Deadline.in(Duration.ofNanos(1)), () -> late(key)));
    }

    private static JoseKey key(CredentialLoader loader, String module, String label) {
        KeySource source = KeySource.of(
                new SecretReference("pkcs11", "object=" + label + "?module-path=" + module),
                new SecretReference("file", label + ".pin"));
        return loader.joseKey("oauth.key", source, JoseAlgorithm.PS256);
    }

    private static String late(JoseKey key) {
        try {
            key.sign(MESSAGE.getBytes(StandardCharsets.US_ASCII));
            return "signed";
        } catch (SdkException refusal) {
            return refusal.code();
        }
    }
}
