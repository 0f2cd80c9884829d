package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.web.WebEndpoint;
import io.ccaas.sdk.store.failure.StoreConfigurationException;
import io.ccaas.sdk.store.s3.posture.Expected;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which bucket, how it is named in requests, and what it is declared to be. Immutable. The partner's endpoint holds the bucket, so that
 * the data-flow map itself leaves no way to another one.
 */
public final class S3Bucket {

    private static final Pattern NAME = Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    private static final Expected PLAIN = new Expected(false, false, false);

    private final String name;
    private final boolean inHost;
    private final Optional<ObjectLock> lock;
    private final Expected expected;

    private S3Bucket(String name, boolean inHost, Optional<ObjectLock> lock, Expected expected) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a bucket's name is 3 to 63 of a-z, 0-9, . and -");
        }
        this.name = name;
        this.inHost = inHost;
        this.lock = lock;
        this.expected = expected;
    }

    /**
     * A bucket that is named in the path: the endpoint is {@code https://HOST/BUCKET/}.
     *
     * @param name as the store knows it
     * @return the bucket
     */
    public static S3Bucket inPath(String name) {
        return new S3Bucket(name, false, Optional.empty(), PLAIN);
    }

    /**
     * A bucket that is named in the host: the endpoint is {@code https://BUCKET.HOST/}. Its certificate must be valid for that name, so
     * a dot in the bucket's name seldom works.
     *
     * @param name as the store knows it
     * @return the bucket
     */
    public static S3Bucket inHost(String name) {
        return new S3Bucket(name, true, Optional.empty(), PLAIN);
    }

    /**
     * Every object is locked when it is stored. The bucket must have been made with object lock, which also keeps versions.
     *
     * @param declared how, and for how long
     * @return the same bucket, locking
     */
    public S3Bucket locking(ObjectLock declared) {
        return new S3Bucket(name, inHost, Optional.of(declared), new Expected(true, true, expected.blockedElsewhere()));
    }

    /**
     * The bucket keeps versions: what others delete can be got back, and what is deleted here is deleted in all versions.
     *
     * @return the same bucket, of which the doctor expects that
     */
    public S3Bucket versioned() {
        return new S3Bucket(name, inHost, lock, new Expected(true, expected.locked(), expected.blockedElsewhere()));
    }

    /**
     * Public access is blocked for the whole account, or the store knows no such block; without this, a bucket whose own block is off is
     * not written to. Whoever changes the account's block then opens every bucket that has no other.
     *
     * @return the same bucket, whose own block may be off
     */
    public S3Bucket blockedElsewhere() {
        return new S3Bucket(name, inHost, lock, new Expected(expected.versioned(), expected.locked(), true));
    }

    Expected expected() {
        return expected;
    }

    Optional<ObjectLock> lock() {
        return lock;
    }

    boolean isVersioned() {
        return expected.versioned();
    }

    /** The endpoint must say the same. */
    void requireIn(WebEndpoint endpoint) {
        boolean says = inHost
                ? endpoint.basePath().equals("/") && endpoint.origin().host().startsWith(name + ".")
                : endpoint.basePath().equals("/" + name + "/");
        if (!says) {
            throw new StoreConfigurationException(Problem.of(
                    "STORE_ADDRESSING",
                    inHost
                            ? "an endpoint whose host begins with the bucket's name and which has no path"
                            : "an endpoint whose path is the bucket's name",
                    "it is another",
                    "Write the bucket into the partner's endpoint: https://HOST/BUCKET/, or https://BUCKET.HOST/."));
        }
    }

    @Override
    public String toString() {
        return "S3Bucket[" + (inHost ? "in host" : "in path") + "]";
    }
}
