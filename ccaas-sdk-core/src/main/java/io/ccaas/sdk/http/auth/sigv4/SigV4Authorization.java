package io.ccaas.sdk.http.auth.sigv4;

import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialSource;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.http.pipeline.PartnerCall;
import io.ccaas.sdk.http.transport.WireBody;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs each attempt as S3 and its like want it, Signature Version 4, with the key as it is then. Thread-safe.
 *
 * <p>Guarantees: the signature covers method, path, query, host, every field that says something about the object, and the
 * SHA-256 of the content, computed for each attempt: no request says that its content is unsigned. Does not guarantee: that the
 * store looks at all of it.
 */
public final class SigV4Authorization implements Authorization {

    private final String subject;
    private final CredentialSource<AwsCredential> keys;
    private final SigV4Signer signer;
    private final Time time;

    SigV4Authorization(String subject, CredentialSource<AwsCredential> keys, SigV4Signer signer, Time time) {
        this.subject = subject;
        this.keys = keys;
        this.signer = signer;
        this.time = time;
    }

    /** For a call without content. */
    @Override
    public Ticket ticket(Deadline until) {
        return new SigV4Ticket(keys.obtain(CredentialRequest.of(subject, until)), null);
    }

    @Override
    public Ticket ticket(PartnerCall call) {
        AwsCredential key = keys.obtain(CredentialRequest.of(subject, call.deadline()));
        return new SigV4Ticket(key, call.body() == null ? null : call.body().body());
    }

    @Override
    public String toString() {
        return "SigV4Authorization[" + subject + "]";
    }

    /** One signature for one attempt: a second attempt has another date and maybe another key. */
    private final class SigV4Ticket implements Ticket {

        private final AwsCredential key;
        private final @Nullable WireBody content;

        SigV4Ticket(AwsCredential key, @Nullable WireBody content) {
            this.key = key;
            this.content = content;
        }

        @Override
        public List<Field> fields(RequestHead head, Optional<X509Certificate> shown) {
            return signer.sign(head, content, key, time.instant());
        }

        @Override
        public void answered(ResponseHead answer) {
            // What a store says about a key stands in its content.
        }

        @Override
        public Remedy remedy() {
            return Remedy.NONE;
        }

        @Override
        public void mend() {
            // No other attempt is made.
        }
    }
}
