package io.ccaas.sdk;

import io.ccaas.sdk.audit.AuditKind;
import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.job.JobTag;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.owed.Owed;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What partners still hold although they were asked to delete it, by the recent audit log and by what is remembered.
 */
final class OwedErasures {

    private static final String CHECK = "audit.owed-erasures";
    private static final String EXPECTED = "no copy at a partner that was to be deleted";
    private static final String REMEDY =
            "Run another job with this partner, or call deleteOwed; what it still refuses, ask the partner to delete.";
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_NAMED = 5;

    /** By partner, then by job. */
    private final Map<String, Map<String, String>> owed = new TreeMap<>();

    private OwedErasures() {}

    /** One finding for each partner that holds something, or one that none does. */
    static List<Finding> of(AuditLog audit, Supplier<List<Owed>> remembered) {
        OwedErasures erasures = new OwedErasures();
        try {
            audit.forEachRecent(MOST_BYTES, erasures::hear);
            remembered.get().forEach(erasures::remember);
        } catch (SdkException unreadable) {
            String found = unreadable.problem().found() + " (" + unreadable.code() + ")";
            return List.of(finding(
                    "auditLog", Severity.ERROR, found, unreadable.problem().remedy()));
        }
        return erasures.findings();
    }

    private void hear(AuditEntry entry) {
        Map<String, String> fields = entry.fields();
        String job = fields.getOrDefault("job", "");
        String transfer = fields.getOrDefault("transfer", "");
        Map<String, String> jobs =
                owed.computeIfAbsent(fields.getOrDefault("partner", "unknown"), id -> new LinkedHashMap<>());
        if (entry.kind().equals(AuditKind.ERASURE_OWED.name())) {
            jobs.put(transfer, job);
        } else if (entry.kind().equals(AuditKind.ERASED.name())) {
            jobs.remove(transfer);
        }
    }

    /** Of a process that was killed before it could ask, the log has nothing. */
    private void remember(Owed one) {
        owed.computeIfAbsent(one.partner(), id -> new LinkedHashMap<>())
                .put(one.transfer().text(), JobTag.of(one.job()).toString());
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        owed.forEach((partner, jobs) -> {
            if (!jobs.isEmpty()) {
                String named = jobs.values().stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
                String found = jobs.size() + " owed: " + named + (jobs.size() > MOST_NAMED ? " and more" : "");
                findings.add(finding(partner, Severity.ERROR, found, REMEDY));
            }
        });
        return findings.isEmpty()
                ? List.of(finding("auditLog", Severity.OK, "none in its recent entries", ""))
                : findings;
    }

    private static Finding finding(String subject, Severity severity, String found, String remedy) {
        return new Finding(CHECK, subject, severity, EXPECTED, found, remedy);
    }
}
