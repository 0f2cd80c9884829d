package io.ccaas.sdk;

import io.ccaas.sdk.audit.AuditKind;
import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.place.PlaceTag;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares where the audit log says that data went with where the declarations say that it may go. */
final class AuditedFlows {

    private static final String CHECK = "audit.undeclared-flows";
    private static final String EXPECTED =
            "calls in the recent audit log to declared partners, with classes they receive";
    private static final String REMEDY =
            "Find out who removed the declaration and when; have what the partner still holds"
                    + " erased, or declare it again.";
    private static final long MOST_BYTES = 64L << 20;

    private final Map<String, AuditEntry> open = new HashMap<>();
    private final Map<String, Set<String>> sent = new TreeMap<>();
    private final Map<String, Set<String>> places = new HashMap<>();
    private long read;

    private AuditedFlows() {}

    /** One finding for each partner that is wrong, or one that none is. */
    static List<Finding> compare(AuditLog audit, DataFlowMap declared) {
        AuditedFlows flows = new AuditedFlows();
        try {
            audit.forEachRecent(MOST_BYTES, flows::hear);
        } catch (SdkException unreadable) {
            String found = unreadable.problem().found() + " (" + unreadable.code() + ")";
            return List.of(new Finding(
                    CHECK,
                    "auditLog",
                    Severity.ERROR,
                    EXPECTED,
                    found,
                    unreadable.problem().remedy()));
        }
        flows.open.values().forEach(flows::count); // no outcome: a killed process may have sent it
        return flows.findings(declared);
    }

    /** What was refused was not sent, so an intent counts when its end is known to be no refusal, or is not known. */
    private void hear(AuditEntry entry) {
        read++;
        if (entry.kind().equals(AuditKind.CALL_INTENT.name())) {
            open.put(Long.toString(entry.sequence()), entry);
            return;
        }
        AuditEntry intent = open.remove(entry.fields().getOrDefault("answers", ""));
        if (intent != null && !entry.kind().equals(AuditKind.CALL_REFUSED.name())) {
            count(intent);
        }
    }

    private void count(AuditEntry intent) {
        String partner = intent.fields().getOrDefault("partner", "unknown");
        Set<String> classes = sent.computeIfAbsent(partner, id -> new TreeSet<>());
        String place = intent.fields().getOrDefault("place", "");
        if (!place.isEmpty()) {
            places.computeIfAbsent(partner, id -> new TreeSet<>()).add(PlaceTag.origin(place));
        }
        String labels = intent.fields().getOrDefault("dataClass", "");
        if (!labels.isEmpty()) {
            classes.addAll(List.of(labels.split("\\.")));
        }
    }

    private List<Finding> findings(DataFlowMap declared) {
        Map<String, Set<String>> allowed = declared.partners().stream()
                .collect(Collectors.toMap(
                        Partner::id,
                        partner ->
                                partner.receives().stream().map(DataClass::name).collect(Collectors.toSet())));
        List<Finding> findings = new ArrayList<>();
        sent.forEach((id, classes) -> {
            Set<String> undeclared = new TreeSet<>(classes);
            undeclared.removeAll(allowed.getOrDefault(id, Set.of()));
            if (!allowed.containsKey(id)) {
                findings.add(warning(id, "it was called" + at(id) + ", and is not declared"));
            } else if (!undeclared.isEmpty()) {
                findings.add(
                        warning(id, "it was sent " + String.join(", ", undeclared) + ", which it may not receive"));
            }
        });
        return findings.isEmpty()
                ? List.of(new Finding(
                        CHECK,
                        "auditLog",
                        Severity.OK,
                        EXPECTED,
                        "so in the last " + read + " entries, which are one chain; signatures were not checked",
                        ""))
                : findings;
    }

    /** What would have to be declared; entries of earlier releases and of fetches name no place. */
    private String at(String id) {
        Set<String> found = places.getOrDefault(id, Set.of());
        return found.isEmpty() ? "" : " at " + String.join(", ", found);
    }

    private static Finding warning(String id, String found) {
        return new Finding(CHECK, id, Severity.WARNING, EXPECTED, found, REMEDY);
    }
}
