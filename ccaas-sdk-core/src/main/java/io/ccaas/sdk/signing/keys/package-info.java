/**
 * Which keys of others count, and until when: pinned ones with their end, revoked ones, and those that a key directory
 * publishes. Not here: fetching a directory ({@code http.keys}), and own keys ({@code credentials}).
 */
@DependsOn({"credentials", "credentials.encoding", "json", "signing.refusal", "signing.testkeys"})
@NullMarked
package io.ccaas.sdk.signing.keys;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
