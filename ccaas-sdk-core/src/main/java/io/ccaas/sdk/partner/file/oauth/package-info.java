/**
 * The key {@code oauth} of a partner's entry. Not here: what must hold between it and the rest of the entry ({@code
 * partner}).
 */
@DependsOn({"credentials", "partner.declared.oauth", "partner.file", "partner.web"})
@NullMarked
package io.ccaas.sdk.partner.file.oauth;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
