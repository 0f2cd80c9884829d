package io.ccaas.sdk;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.PartnerHttp;
import io.ccaas.sdk.http.recording.RecordingClient;
import io.ccaas.sdk.partner.keeping.StoreDeclaration;
import io.ccaas.sdk.partner.web.WebEndpoint;
import io.ccaas.sdk.store.s3.ObjectLock;
import io.ccaas.sdk.store.s3.S3Bucket;
import io.ccaas.sdk.store.s3.S3Objects;
import io.ccaas.sdk.time.Time;
import java.time.Duration;

/** The bucket that a declared partner's endpoint holds. */
final class Buckets {

    private Buckets() {}

    static S3Objects connect(PartnerHttp http, StoreDeclaration.Place.AtPartner place, Time time) {
        RecordingClient client = http.recording(place.id());
        S3Bucket bucket = named(client.endpoint());
        if (place.versioned()) {
            bucket = bucket.versioned();
        }
        if (place.blockedElsewhere()) {
            bucket = bucket.blockedElsewhere();
        }
        if (place.lock().isPresent()) {
            bucket = bucket.locking(lock(place.lock().get()));
        }
        return S3Objects.connect(client, bucket, time);
    }

    /** {@code https://HOST/BUCKET/}, or {@code https://BUCKET.HOST/}. */
    private static S3Bucket named(WebEndpoint endpoint) {
        String path = endpoint.basePath();
        String host = endpoint.origin().host();
        int dot = host.indexOf('.');
        try {
            return path.length() > 1
                    ? S3Bucket.inPath(path.substring(1, path.length() - 1))
                    : S3Bucket.inHost(dot < 0 ? host : host.substring(0, dot));
        } catch (IllegalArgumentException noBucket) {
            throw new KeepingConfigurationException(Problem.of(
                    "STORE_ADDRESSING",
                    "an endpoint that holds the bucket's name: 3 to 63 of a-z, 0-9, . and -",
                    "it holds none",
                    "Write the bucket into the partner's endpoint: https://HOST/BUCKET/, or https://BUCKET.HOST/."));
        }
    }

    private static ObjectLock lock(StoreDeclaration.Lock declared) {
        if (declared.mode().isEmpty()) {
            return ObjectLock.legalHold();
        }
        Duration retention = Duration.ofDays(declared.days());
        ObjectLock lock = declared.mode().get() == StoreDeclaration.Mode.COMPLIANCE
                ? ObjectLock.compliance(retention)
                : ObjectLock.governance(retention);
        return declared.hold() ? lock.andLegalHold() : lock;
    }
}
