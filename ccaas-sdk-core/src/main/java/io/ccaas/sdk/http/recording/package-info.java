/**
 * The way to a partner that stores recordings: requests whose path is a recording id, whose content is sealed, and which say nothing
 * else about a recording. Not exported: stores alone use it. Not here: what a store's answers mean ({@code store.s3}).
 */
@DependsOn({
    "http.failure",
    "http.pipeline",
    "http.transport",
    "http.xml",
    "partner",
    "partner.declared",
    "partner.web",
    "recording",
    "signing",
    "time"
})
@NullMarked
package io.ccaas.sdk.http.recording;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
