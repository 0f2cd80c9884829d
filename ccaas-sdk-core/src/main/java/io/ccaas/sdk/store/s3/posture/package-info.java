/**
 * Whether a bucket is open to those who should not be in it: looked at before anything is written, and for the doctor. Not here: what is done
 * in the bucket ({@code store.s3}).
 */
@DependsOn({"http.recording", "http.xml", "json", "posture", "recording", "store.failure", "time"})
@NullMarked
package io.ccaas.sdk.store.s3.posture;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
