package io.ccaas.samples.webhook;

import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.webhook.VerifiedWebhook;
import io.ccaas.sdk.signing.webhook.WebhookScheme;
import io.ccaas.sdk.signing.webhook.WebhookVerifier;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The program; README.md says how to run it. */
public final class ReceiveWebhooks {

    private static final int USAGE = 64;
    private static final int CONFIGURATION = 78;

    private ReceiveWebhooks() {}

    /**
     * Takes Standard Webhooks until standard input ends.
     *
     * @param arguments port, then references to one or two secrets, the current one first
     * @throws IOException when the port cannot be had
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 3 || !arguments[0].matches("[0-9]{1,5}")) {
            System.err.println("expected PORT SECRET [NEXT_SECRET], secrets as env:NAME or file:PATH");
            System.exit(USAGE);
        }
        try (WebhookReceiver receiver = WebhookReceiver.start(
                Integer.parseInt(arguments[0]),
                verifier(arguments),
                ReceiveWebhooks::keep,
                code -> System.err.println("refused " + code))) {
            System.out.println("READY " + receiver.port());
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (SdkException | IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(CONFIGURATION);
        }
    }

    private static WebhookVerifier verifier(String... arguments) {
        WebhookSecrets secrets = WebhookSecrets.of("current", secret(arguments[1]));
        if (arguments.length == 3) {
            secrets = secrets.and("next", secret(arguments[2]));
        }
        // Another sender is another line here; docs/webhooks.md lists them. Two servers of one endpoint share one
        // store.
        WebhookScheme scheme = WebhookScheme.standard(secrets);
        return WebhookVerifier.builder("sample", scheme, ReplayStore.inMemory(100_000))
                .build();
    }

    private static Secret secret(String reference) {
        CredentialLoader loader = CredentialLoader.relativeTo(Path.of("").toAbsolutePath());
        return loader.secret("webhook secret", loader.reference("webhook secret", reference));
    }

    /** A real inbox is a table with the idempotency key as its key. The content is personal, so it is not shown. */
    private static void keep(VerifiedWebhook webhook) {
        System.out.println("taken " + webhook.idempotencyKey() + ", " + webhook.body().length
                + " bytes, signed with the " + webhook.secretName() + " secret");
    }
}
