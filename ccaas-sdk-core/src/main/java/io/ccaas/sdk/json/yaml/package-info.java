/**
 * Strict YAML for configuration: scalars, mappings and sequences, each knowing its line, and nothing else of YAML 1.2.
 * Not here: what any key means.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.json.yaml;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
