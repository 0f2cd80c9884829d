/**
 * Bodies whose shape is a constant of a connector. Not here: the values that fill them, which {@code http} checks against the
 * partner that they go to.
 */
@DependsOn({"json"})
@NullMarked
package io.ccaas.sdk.http.content;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
