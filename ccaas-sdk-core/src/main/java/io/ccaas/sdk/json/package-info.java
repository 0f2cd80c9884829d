/**
 * Strict JSON: values of our own, a reader with limits, a writer. Not here: YAML, which has a package of its own below
 * this one, and any binding of JSON to classes.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.json;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
