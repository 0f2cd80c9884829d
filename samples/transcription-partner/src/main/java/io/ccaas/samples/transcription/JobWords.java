package io.ccaas.samples.transcription;

import io.ccaas.samples.transcription.Recogniser.Heard;
import io.ccaas.samples.transcription.Words.Segment;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A transcript in the format {@code json-v2}, as far as this partner knows: words of a segment share its time. */
final class JobWords {

    private JobWords() {}

    static JsonObject json(Heard heard) {
        List<JsonValue> results = new ArrayList<>();
        for (Segment segment : heard.words().segments()) {
            for (String word : segment.text().split(" ", -1)) {
                results.add(result(segment, word));
            }
        }
        return JsonObject.builder()
                .put("format", "2.9")
                .put("results", new JsonArray(results))
                .build();
    }

    private static JsonObject result(Segment segment, String word) {
        JsonValue spoken =
                JsonObject.builder().put("content", word).put("confidence", 1).build();
        return JsonObject.builder()
                .put("type", "word")
                .put("start_time", seconds(segment.startMillis()))
                .put("end_time", seconds(segment.endMillis()))
                .put("alternatives", new JsonArray(List.of(spoken)))
                .build();
    }

    private static JsonNumber seconds(long millis) {
        return JsonNumber.of(BigDecimal.valueOf(Math.max(millis, 0), 3));
    }
}
