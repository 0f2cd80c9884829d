/**
 * The two ids that stand for a recording. Not here: recordings, and anything about the call.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.recording;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
