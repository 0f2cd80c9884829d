/**
 * EBML, the form in which Matroska writes its elements (RFC 8794): ids, sizes, numbers. Not here: which element may stand where.
 */
@DependsOn({"audio.io", "audio.refusal"})
@NullMarked
package io.ccaas.sdk.audio.matroska.ebml;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
