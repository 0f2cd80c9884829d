package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.webhook.message.FormFields;
import io.ccaas.sdk.signing.webhook.message.PublicUrl;
import io.ccaas.sdk.signing.webhook.message.WebhookHead;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Verifies the webhooks of one endpoint.
 *
 * <p>Guarantees: a result exists only when the raw content is within the limit, the scheme found all it needs exactly once, the
 * signed time is within the window, one of the active secrets made the signature by the algorithm that was configured, compared
 * in constant time, and the same message was not taken before; everything else throws with a code of its own. A store that is
 * full or fails refuses. Does not guarantee: what the scheme itself leaves out; see {@code docs/webhooks.md}. Thread-safe.
 *
 * <p>What was verified counts as taken: keep it before you answer, because the same bytes are refused a second time.
 */
public final class WebhookVerifier {

    private final Endpoint endpoint;

    private WebhookVerifier(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Begins.
     *
     * @param endpoint name of this endpoint, of 1 to 64 letters, digits, dots, underscores and hyphens; no two that share a store
     *     have the same
     * @param scheme the sender's way to sign
     * @param replays where taken messages are remembered; shared by all servers of the endpoint
     * @return a builder
     * @throws IllegalArgumentException when the name has another form
     */
    public static Builder builder(String endpoint, WebhookScheme scheme, ReplayStore replays) {
        return new Builder(endpoint, scheme, replays);
    }

    /**
     * Verifies a webhook.
     *
     * @param head as received
     * @param body the raw content, before anything parsed, decoded or reformatted it; not changed
     * @return what was proven
     * @throws SignatureRefusedException when anything is not proven; answer 401, and keep the code for the log
     * @throws io.ccaas.sdk.json.JsonRefusedException when a document that carries the signature is not strict JSON
     */
    public VerifiedWebhook verify(WebhookHead head, byte[] body) {
        return endpoint.verified(head, body);
    }

    /**
     * Reads and verifies a webhook; content beyond the limit is not read.
     *
     * @param head as received
     * @param body the raw content; not closed
     * @return what was proven
     * @throws IOException when it cannot be read
     * @throws SignatureRefusedException when anything is not proven
     */
    public VerifiedWebhook verify(WebhookHead head, InputStream body) throws IOException {
        return verify(head, body.readNBytes(mostBytes() + 1));
    }

    /**
     * Verifies a webhook and reads it as JSON. The caller says that it is JSON: the field that names a type is seldom signed.
     *
     * @param head as received
     * @param body the raw content
     * @return what was proven, and what it says
     * @throws SignatureRefusedException when anything is not proven
     * @throws io.ccaas.sdk.json.JsonRefusedException when it is not strict JSON
     */
    public JsonWebhook unwrap(WebhookHead head, byte[] body) {
        VerifiedWebhook verified = verify(head, body);
        return new JsonWebhook(verified, Json.read(body, JsonLimits.standard().withBytes(mostBytes())));
    }

    /**
     * Verifies a webhook and reads it as a form.
     *
     * @param head as received
     * @param body the raw content
     * @return what was proven, and what it says
     * @throws SignatureRefusedException when anything is not proven, or it is no form
     */
    public FormWebhook unwrapForm(WebhookHead head, byte[] body) {
        VerifiedWebhook verified = verify(head, body);
        return new FormWebhook(verified, FormFields.parse(body));
    }

    private int mostBytes() {
        return endpoint.settings().mostBytes();
    }

    @Override
    public String toString() {
        return "WebhookVerifier[" + endpoint.scheme().name() + "]";
    }

    /** Collects what an endpoint needs. Not thread-safe. */
    public static final class Builder {

        private final WebhookScheme scheme;
        private final ReplayGate replays;
        private Window window;
        private Settings settings = Settings.USUAL;

        private Builder(String endpoint, WebhookScheme scheme, ReplayStore replays) {
            if (!endpoint.matches("[A-Za-z0-9._-]{1,64}")) {
                throw new IllegalArgumentException(
                        "an endpoint's name has 1 to 64 letters, digits, dots, underscores and hyphens");
            }
            this.scheme = scheme;
            this.replays = new ReplayGate(endpoint, replays);
            this.window = new Window(scheme.facts().oldest(), scheme.facts().youngest());
        }

        /**
         * Under which URL the sender reaches this endpoint. Required by schemes that sign it; with others it pins the path.
         *
         * @param url as configured at the sender
         * @return this builder
         */
        public Builder publicUrl(PublicUrl url) {
            settings = settings.with(url);
            return this;
        }

        /**
         * The clock. Unset: the machine's own.
         *
         * @param time decides what is fresh
         * @return this builder
         */
        public Builder time(Time time) {
            settings = settings.with(time);
            return this;
        }

        /**
         * How much content is taken. Unset: 1 MiB.
         *
         * @param bytes 1 to 64 MiB
         * @return this builder
         */
        public Builder mostBytes(int bytes) {
            settings = settings.with(bytes);
            return this;
        }

        /**
         * How far the signed time may be from now. Unset: as the scheme's sender says, mostly five minutes; it can be made shorter.
         *
         * @param tolerance one second to the scheme's own
         * @return this builder
         */
        public Builder tolerance(Duration tolerance) {
            window = window.atMost(tolerance);
            return this;
        }

        /**
         * How long messages without a signed time are remembered, and so refused a second time. Unset: a day.
         *
         * @param memory one minute to 90 days
         * @return this builder
         */
        public Builder memory(Duration memory) {
            settings = settings.with(memory);
            return this;
        }

        /**
         * The verifier.
         *
         * @return an immutable verifier
         * @throws IllegalStateException when the scheme signs the URL and none was given
         */
        public WebhookVerifier build() {
            if (scheme.facts().needsUrl() && settings.url() == null) {
                throw new IllegalStateException(
                        "the scheme " + scheme.name() + " signs the URL; give it: publicUrl(...)");
            }
            return new WebhookVerifier(new Endpoint(scheme, replays, window, settings));
        }
    }
}
