/**
 * What can go wrong with a vault, split by who can mend it. Not here: when it does.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.vault.failure;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
