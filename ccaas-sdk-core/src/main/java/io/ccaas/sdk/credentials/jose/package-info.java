/**
 * Keys that sign JSON Web Tokens, in the algorithms of RFC 7518 and RFC 8037. Not here: the tokens themselves ({@code
 * signing.jose}), and loading keys ({@code credentials.loading}).
 */
@DependsOn({"credentials"})
@NullMarked
package io.ccaas.sdk.credentials.jose;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
