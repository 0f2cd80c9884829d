/**
 * The header of an age file (C2SP age, section "Header"): its strict form, and the code that authenticates it. Not here: what its
 * stanzas mean ({@code sealing.keys}), and what follows it ({@code sealing.payload}).
 */
@DependsOn({"sealing.refusal", "sensitive"})
@NullMarked
package io.ccaas.sdk.sealing.header;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
