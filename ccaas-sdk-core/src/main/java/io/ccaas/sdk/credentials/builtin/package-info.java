/**
 * Sources of secrets that this library brings: variables, properties, files, the token that Kubernetes mounts. Not here: how a
 * reference is read ({@code credentials.loading}), and programs ({@code credentials.process}).
 */
@DependsOn({
    "credentials",
    "credentials.encoding",
    "credentials.loading",
    "credentials.rotation",
    "credentials.source",
    "json",
    "sensitive",
    "time"
})
@NullMarked
package io.ccaas.sdk.credentials.builtin;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
