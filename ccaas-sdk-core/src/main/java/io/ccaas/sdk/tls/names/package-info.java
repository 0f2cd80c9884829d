/**
 * The names in certificates: which one a dialled name is, and which ones an authority may issue for. Not here: paths,
 * keys, and the errors a caller sees ({@code tls.certificates}).
 */
@DependsOn({"tls.der"})
@NullMarked
package io.ccaas.sdk.tls.names;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
