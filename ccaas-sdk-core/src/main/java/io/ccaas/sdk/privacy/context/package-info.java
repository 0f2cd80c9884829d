/**
 * Personal data that only the words around it give away: dates of birth, security codes of cards. Not here: what proves
 * itself by its form or check digits ({@code privacy}).
 */
@DependsOn({"privacy.reading"})
@NullMarked
package io.ccaas.sdk.privacy.context;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
