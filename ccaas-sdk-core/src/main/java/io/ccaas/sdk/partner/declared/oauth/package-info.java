/**
 * How access tokens for a partner are obtained, as it was declared. Not here: the rules between these and the rest of the
 * partner ({@code partner}), and obtaining them ({@code http.auth}).
 */
@DependsOn({"credentials", "partner.web"})
@NullMarked
package io.ccaas.sdk.partner.declared.oauth;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
