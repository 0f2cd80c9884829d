/**
 * The canonical form of AAC files with ADTS headers. Not here: raw data blocks, which lie in other containers too.
 */
@DependsOn({"audio.result", "audio.verify.codec", "audio.verify.input", "audio.verify.verdict"})
@NullMarked
package io.ccaas.sdk.audio.verify.adts;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
