package io.ccaas.cli;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;

/** What {@code clean --json} and {@code mask-dtmf --json} print: kinds, counts and codes, never a value. */
final class CleanReportJson {

    private CleanReportJson() {}

    static JsonObject.Builder cleaned(CleaningReport report) {
        return JsonObject.builder()
                .put("result", "CLEANED")
                .put("format", report.format().container().fileExtension())
                .put("codec", report.format().codec())
                .put("level", report.level().name())
                .put(
                        "dropped",
                        new JsonArray(report.dropped().stream()
                                .map(dropped -> (io.ccaas.sdk.json.JsonValue) JsonObject.builder()
                                        .put("kind", dropped.kind())
                                        .put("bytes", dropped.bytes())
                                        .build())
                                .toList()))
                .put(
                        "warnings",
                        new JsonArray(report.warnings().stream()
                                .map(warning -> (io.ccaas.sdk.json.JsonValue) new JsonText(warning.name()))
                                .toList()));
    }

    /** The counts of {@code mask-dtmf}, behind those of {@code clean}. */
    static JsonObject.Builder masked(CleaningReport report) {
        JsonObject.Builder json = cleaned(report);
        report.masking()
                .ifPresent(note -> json.put(
                        "masked",
                        JsonObject.builder()
                                .put("channels", note.channels())
                                .put("stretches", note.stretches())
                                .put("samples", note.samples())
                                .build()));
        return json;
    }

    static JsonObject.Builder refused(AudioRefusedException refusal) {
        return JsonObject.builder()
                .put("result", "REFUSED")
                .put("code", refusal.code())
                .put("offset", refusal.offset());
    }
}
