/**
 * What checks find and what happens that security people want to hear of. Not here: the checks, which live beside what
 * they check, and their rendering ({@code doctor}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.posture;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
