package io.ccaas.sdk.transcription.speechmatics;

/** What Speechmatics answers about one job. */
final class SpeechmaticsAnswers {

    static final String ID = "a1b2c3d4e5";

    static final String CREATED = "{\"id\":\"" + ID + "\"}";

    private SpeechmaticsAnswers() {}

    static String job(String status) {
        return """
            {"job":{"created_at":"2026-11-22T20:00:00.000Z","data_name":"audio.wav","duration":2,"id":"%s","status":"%s",
            "config":{"type":"transcription","transcription_config":{"language":"fr"}}}}\
            """.formatted(ID, status);
    }

    static String transcript(String heard) {
        return """
            {"format":"2.9","job":{"created_at":"2026-11-22T20:00:00.000Z","data_name":"audio.wav","duration":2,"id":"%2$s"},
            "metadata":{"created_at":"2026-11-22T20:00:01.000Z","type":"transcription",
            "transcription_config":{"language":"fr"},"language_pack_info":{"word_delimiter":" "}},
            "results":[
            {"channel":"channel_1","start_time":0.1,"end_time":0.9,"type":"word",
            "alternatives":[{"content":"%1$s","confidence":0.95,"language":"fr","speaker":"S1"}]}]}\
            """.formatted(heard, ID);
    }
}
