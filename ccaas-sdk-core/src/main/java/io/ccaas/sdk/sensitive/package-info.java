/**
 * Types for what must not be seen: secrets, and arguments of log lines marked as safe or unsafe to print. Not here:
 * where secrets come from ({@code credentials}) and personal data of calls ({@code call}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.sensitive;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
