/**
 * Reads text as a person would: look-alike characters, hidden characters, words, numbers written or spoken in French and
 * English, each with the way back to the original offsets. Not here: what is personal data ({@code privacy}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.privacy.reading;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
