/**
 * Sealed recordings in a bucket of the kind of S3. Not here: the way there and its signatures ({@code http.recording}, {@code
 * http.auth.sigv4}), and whether the bucket is open to strangers ({@code store.s3.posture}).
 */
@DependsOn({
    "http.recording",
    "http.xml",
    "partner.web",
    "posture",
    "recording",
    "sealing",
    "store.failure",
    "store.objects",
    "store.s3.posture",
    "time"
})
@NullMarked
package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
