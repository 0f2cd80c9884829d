/**
 * What can go wrong with a store, split by who can mend it. Not here: what goes wrong on the way to a partner ({@code http.failure}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.store.failure;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
