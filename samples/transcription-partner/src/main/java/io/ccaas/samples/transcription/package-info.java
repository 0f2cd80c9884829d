/**
 * A sample transcription partner: takes audio and three fields, refuses everything else, and keeps nothing. Not here: TLS
 * and signatures ({@code io.ccaas.samples.server}).
 */
@NullMarked
package io.ccaas.samples.transcription;

import org.jspecify.annotations.NullMarked;
