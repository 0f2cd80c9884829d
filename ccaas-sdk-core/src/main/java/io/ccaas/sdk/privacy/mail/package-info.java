/**
 * Finds e-mail addresses, plain, odd or spoken. Not here: what replaces them ({@code privacy}).
 */
@DependsOn({"privacy.reading"})
@NullMarked
package io.ccaas.sdk.privacy.mail;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
