/**
 * The house rules as annotations. Not here: the tests that enforce them.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.architecture;

import org.jspecify.annotations.NullMarked;
