/**
 * What this side proves itself with, and the ports through which it is found. Not here: reading it from files and
 * variables ({@code credentials.loading}), and how it is used on the wire ({@code tls}, {@code signing}, {@code http}).
 */
@DependsOn({"credentials.encoding", "sensitive", "time"})
@NullMarked
package io.ccaas.sdk.credentials;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
