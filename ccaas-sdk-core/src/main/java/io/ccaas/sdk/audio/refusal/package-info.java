/**
 * How a refusal of a recording is worded. Not here: any rule, which lies beside the code that checks it.
 */
@DependsOn({"audio.result"})
@NullMarked
package io.ccaas.sdk.audio.refusal;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
