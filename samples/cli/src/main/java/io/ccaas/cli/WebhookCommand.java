package io.ccaas.cli;

import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.webhook.VerifiedWebhook;
import io.ccaas.sdk.signing.webhook.WebhookScheme;
import io.ccaas.sdk.signing.webhook.WebhookVerifier;
import io.ccaas.sdk.signing.webhook.message.PublicUrl;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "webhook",
        mixinStandardHelpOptions = true,
        description = "Works on webhooks.",
        subcommands = WebhookCommand.Verify.class)
final class WebhookCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: verify");
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Verifies one captured webhook: a raw HTTP request on stdin, its content unchanged.",
                "Prints scheme, signed time and idempotency key, or refuses it and says by which rule (77)."
            })
    static final class Verify implements Callable<Integer> {

        @Option(
                names = "--scheme",
                paramLabel = "NAME",
                required = true,
                completionCandidates = WebhookSchemes.Names.class,
                description = "how its sender signs: ${COMPLETION-CANDIDATES}")
        String scheme = "";

        @Option(
                names = "--secret",
                paramLabel = "REF",
                required = true,
                description = "env:NAME or file:PATH of the secret, or of the public key (telnyx)")
        String secret = "";

        @Option(
                names = "--account",
                paramLabel = "ID",
                description = "API key (audiohook), webhook id (espocrm), application key (sinch-voice)")
        String account = "";

        @Option(
                names = "--url",
                paramLabel = "URL",
                description = "the endpoint as its sender knows it, without query; required where the URL is signed")
        @Nullable
        String url;

        @Option(names = "--at", paramLabel = "INSTANT", description = "as of then, such as 2026-11-22T12:00:00Z")
        @Nullable
        Instant at;

        @Option(names = "--json", description = "print JSON")
        boolean json;

        @Override
        public Integer call() throws IOException {
            CredentialLoader loader = CredentialLoader.relativeTo(Path.of("").toAbsolutePath());
            try (Secret loaded = loader.secret("--secret", loader.reference("--secret", secret))) {
                WebhookVerifier verifier = verifier(WebhookSchemes.named(scheme, loaded, account));
                print(CapturedRequest.read(Console.input()).verified(verifier));
                return Exit.DONE;
            } catch (SignatureRefusedException refusal) {
                return refused(refusal);
            }
        }

        /** Whoever looks at a captured webhook is late by nature. */
        private int refused(SignatureRefusedException refusal) {
            if (at != null || !refusal.code().equals("WEBHOOK_TOO_OLD")) {
                throw refusal;
            }
            Console.message(refusal.getMessage() + " To verify one as of the time when it came, give --at INSTANT.");
            return Exit.POLICY;
        }

        private WebhookVerifier verifier(WebhookScheme named) {
            WebhookVerifier.Builder builder = WebhookVerifier.builder("command", named, ReplayStore.inMemory(1))
                    .time(at == null ? Time.system() : new StoppedTime(at));
            if (url != null) {
                builder.publicUrl(PublicUrl.exactly(url));
            }
            try {
                return builder.build();
            } catch (IllegalStateException missing) {
                throw new UsageException(scheme + " signs the URL: give --url");
            }
        }

        private void print(VerifiedWebhook webhook) {
            String time = webhook.timestamp().map(Instant::toString).orElse("");
            if (json) {
                Console.result(Json.text(JsonObject.builder()
                        .put("scheme", webhook.scheme())
                        .put("time", time)
                        .put("id", event(webhook))
                        .build()));
                return;
            }
            String id = event(webhook).replaceAll("\\p{Cntrl}", "?");
            Console.result("verified: " + webhook.scheme() + ", " + (time.isEmpty() ? "no signed time" : time) + ", "
                    + (id.isEmpty() ? "nothing tells it from another event" : id));
        }

        private static String event(VerifiedWebhook webhook) {
            try {
                return webhook.idempotencyKey();
            } catch (SignatureRefusedException nothingTells) {
                return "";
            }
        }
    }
}
