/**
 * What is known about a call besides its sound. It stays home: transcription code cannot name this package. Not here:
 * where it is kept ({@code vault}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.call;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
