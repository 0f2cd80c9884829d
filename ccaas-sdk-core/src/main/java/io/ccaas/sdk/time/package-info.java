/**
 * Clock, pauses and deadlines, so that nothing else asks the machine for the time. Not here: scheduling.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.time;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
