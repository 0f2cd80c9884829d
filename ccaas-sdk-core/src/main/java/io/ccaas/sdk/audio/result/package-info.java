/**
 * What cleaning a recording yields: its format, what was dropped, or why it was refused. Not here: reading or writing a recording.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.audio.result;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
