/**
 * What is said of code to whoever reads it, as annotations: the house rules, and what was never tried. Not here: the tests that enforce
 * them.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.architecture;

import org.jspecify.annotations.NullMarked;
