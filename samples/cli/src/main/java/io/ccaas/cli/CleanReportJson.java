package io.ccaas.cli;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;

/** What the audio commands print with {@code --json}: kinds, counts and codes, never a value. */
final class CleanReportJson {

    private CleanReportJson() {}

    static JsonObject.Builder cleaned(CleaningReport report) {
        return JsonObject.builder()
                .put("result", "CLEANED")
                .put("format", report.format().container().fileExtension())
                .put("codec", report.format().codec())
                .put("sampleRate", report.format().sampleRate())
                .put("channels", report.format().channels())
                .put("millis", report.format().duration().toMillis())
                .put("level", report.level().name())
                .put(
                        "dropped",
                        new JsonArray(report.dropped().stream()
                                .map(dropped -> (JsonValue) JsonObject.builder()
                                        .put("kind", dropped.kind())
                                        .put("bytes", dropped.bytes())
                                        .build())
                                .toList()))
                .put(
                        "warnings",
                        new JsonArray(report.warnings().stream()
                                .map(warning -> (JsonValue) new JsonText(warning.name()))
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

    /** A code and a place where the recording is to blame, a code where another thing has one, and no more. */
    static JsonObject.Builder failed(Exception failure) {
        if (failure instanceof AudioRefusedException refusal) {
            return refused(refusal.code(), refusal.offset());
        }
        JsonObject.Builder json = JsonObject.builder().put("result", "FAILED");
        return failure instanceof SdkException known ? json.put("code", known.code()) : json;
    }

    static JsonObject.Builder refused(String code, long offset) {
        return JsonObject.builder().put("result", "REFUSED").put("code", code).put("offset", offset);
    }
}
