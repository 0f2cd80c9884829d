/**
 * What verifying a payload yields: what it is made of, or why it was refused. Not here: reading a payload.
 */
@DependsOn({"audio.result"})
@NullMarked
package io.ccaas.sdk.audio.verify.verdict;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
