/**
 * Finds and replaces personal data in running text before it goes to anyone. Not here: how characters and spoken
 * numbers are read ({@code privacy.reading}), what an e-mail address looks like ({@code privacy.mail}), what words announce ({@code privacy.context}), and which partner may receive what ({@code partner}).
 */
@DependsOn({"json", "privacy.context", "privacy.mail", "privacy.reading", "recording"})
@NullMarked
package io.ccaas.sdk.privacy;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
