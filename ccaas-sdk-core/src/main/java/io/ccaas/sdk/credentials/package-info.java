/**
 * Credentials of every kind: where they come from, how they are loaded, checked and held. Not here: how they are used on
 * the wire ({@code tls}, {@code signing}, {@code http}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.credentials;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
