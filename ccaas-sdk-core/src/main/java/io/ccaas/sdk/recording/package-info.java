/**
 * The two ids that stand for a recording, and what its sealed object must be. Not here: recordings, and anything about the call.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.recording;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
