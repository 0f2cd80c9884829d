/**
 * The rules of the house as tests, for the modules of this library and for connectors written elsewhere. Not here: rules
 * that the compiler, its plugins or the build already enforce.
 */
@NullMarked
package io.ccaas.sdk.testing.house;

import org.jspecify.annotations.NullMarked;
