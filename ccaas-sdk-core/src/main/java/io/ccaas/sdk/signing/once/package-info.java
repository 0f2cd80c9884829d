/**
 * What a full, failing or remembering replay store means for whoever asked it. Not here: the stores ({@code signing.replay}), and
 * what is remembered, which each verifier decides; this package is not exported.
 */
@DependsOn({"signing.refusal", "signing.replay"})
@NullMarked
package io.ccaas.sdk.signing.once;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
