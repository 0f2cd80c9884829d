/**
 * The one refusal that everything in {@code signing} throws. Not here: the rules that refuse, which live beside what they
 * check.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.signing.refusal;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
