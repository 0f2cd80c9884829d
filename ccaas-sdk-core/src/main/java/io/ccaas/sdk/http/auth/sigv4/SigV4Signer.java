package io.ccaas.sdk.http.auth.sigv4;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.http.failure.CallRefusedException;
import io.ccaas.sdk.http.transport.WireBody;
import io.ccaas.sdk.sensitive.SdkLog;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * Signature Version 4 in the {@code Authorization} field, by Amazon's own library; no other class of this library imports it.
 *
 * @param service under which name the signature is made: {@code s3} or {@code sts}
 * @param region as the store knows it
 */
record SigV4Signer(String service, String region) {

    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    /** Of the connection or changed by whoever stands in between; the signature leaves them out. */
    private static final Set<String> UNSIGNED = Set.of("accept", "accept-encoding", "connection", "user-agent");

    /** Writes down at DEBUG what it signs, tokens of sessions too. */
    private static final String WRITES = "software.amazon.awssdk.http.auth.aws.internal.signer.DefaultV4RequestSigner";

    /** The fields to add: date, digest of the content, signature, and the token of a session. */
    List<Field> sign(RequestHead head, @Nullable WireBody content, AwsCredential key, Instant now) {
        if (key.sessionToken().isPresent() && SdkLog.writesDebug(WRITES)) {
            throw new CallRefusedException(Problem.of(
                    "SIGV4_LOGGED",
                    "the logger software.amazon.awssdk at INFO or above: below it, Amazon's library writes tokens of sessions down",
                    "it writes at DEBUG",
                    "Set that logger to INFO in the host's logging."));
        }
        SdkHttpRequest request = request(head);
        SignRequest.Builder<AwsCredentialsIdentity> order = SignRequest.builder(identity(key))
                .request(request)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !service.equals("s3"))
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, true)
                .putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, false)
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC));
        if (content != null) {
            order.payload(() -> opened(content));
        }
        return added(request, SIGNER.sign(order.build()).request());
    }

    private static InputStream opened(WireBody content) {
        try {
            return content.open();
        } catch (IOException foreign) {
            throw new SdkBugException("a body of a store could not be read again", foreign);
        }
    }

    private static SdkHttpRequest request(RequestHead head) {
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(head.method()))
                .uri(URI.create(head.targetUri()));
        head.fields().stream()
                .filter(field -> !UNSIGNED.contains(field.name().toLowerCase(Locale.ROOT)))
                .forEach(field -> request.appendHeader(field.name(), field.value()));
        return request.build();
    }

    private static AwsCredentialsIdentity identity(AwsCredential key) {
        String secret = text(key.secretAccessKey());
        return key.sessionToken()
                .<AwsCredentialsIdentity>map(
                        token -> AwsSessionCredentialsIdentity.create(key.accessKeyId(), secret, text(token)))
                .orElseGet(() -> AwsCredentialsIdentity.create(key.accessKeyId(), secret));
    }

    private static String text(Secret secret) {
        return secret.use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.US_ASCII));
    }

    /** What the library changed in a field that was there would be signed and not sent. */
    private static List<Field> added(SdkHttpRequest before, SdkHttpRequest signed) {
        List<Field> added = new ArrayList<>();
        signed.headers().forEach((name, values) -> {
            boolean known = before.headers().keySet().stream().anyMatch(name::equalsIgnoreCase);
            if (!known && !name.equalsIgnoreCase("Host")) {
                values.forEach(value -> added.add(new Field(name, value)));
            } else if (known && !before.matchingHeaders(name).equals(values)) {
                throw new SdkBugException("signing changed a field of the request");
            }
        });
        return added;
    }

    @Override
    public String toString() {
        return "SigV4Signer[" + service + "]";
    }
}
