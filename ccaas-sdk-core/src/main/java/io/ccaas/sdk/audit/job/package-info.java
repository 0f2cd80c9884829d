/** Ids that a partner gave to jobs, in a form that the audit log may hold. Not here: what is recorded of a job. */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.audit.job;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
