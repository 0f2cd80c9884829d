package io.ccaas.sdk.forwarding;

import io.ccaas.sdk.audio.result.CleaningReceipt;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.audio.result.DroppedStructure;
import io.ccaas.sdk.audit.AuditNumber;
import io.ccaas.sdk.audit.AuditRecord;
import io.ccaas.sdk.audit.content.ContentTag;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a receipt into a record: what was handed on, what was left out of it, and whether it was masked. */
final class Receipts {

    private Receipts() {}

    static AuditRecord add(AuditRecord record, CleaningReceipt receipt) {
        CleaningReport report = receipt.report();
        AuditRecord plain = record.sha256(HexFormat.of().parseHex(receipt.sha256()))
                .label(report.format().container())
                .codec(ContentTag.of(report.format().codec()))
                .label(report.level())
                .count(AuditNumber.PAYLOAD_BYTES, receipt.length())
                .count(AuditNumber.DROPPED_BYTES, report.droppedBytes())
                .dropped(byKind(report));
        return report.masking()
                .map(note -> plain.count(AuditNumber.MASKED_STRETCHES, note.stretches())
                        .count(AuditNumber.MASKED_SAMPLES, note.samples()))
                .orElse(plain);
    }

    private static Map<ContentTag, Long> byKind(CleaningReport report) {
        Map<ContentTag, Long> bytes = new LinkedHashMap<>();
        for (DroppedStructure dropped : report.dropped()) {
            bytes.merge(ContentTag.of(dropped.kind()), dropped.bytes(), Long::sum);
        }
        return bytes;
    }
}
