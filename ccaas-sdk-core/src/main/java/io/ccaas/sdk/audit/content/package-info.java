/**
 * Names of what data is made of, in a form that the audit log takes. Not here: records, which hold them, and anything that was said or sent.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.audit.content;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
