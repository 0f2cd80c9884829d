/**
 * A sample transcription partner: takes audio and a few fields, refuses everything else, and keeps nothing unless it is
 * started as one that keeps. Not here: TLS and signatures ({@code io.ccaas.samples.server}).
 */
@NullMarked
package io.ccaas.samples.transcription;

import org.jspecify.annotations.NullMarked;
