package io.ccaas.sdk.transcription.gladia;

/** What Gladia answers about one job. */
final class GladiaAnswers {

    static final String ID = "45463597-20b7-4af7-b3b3-f5fb778203ab";
    static final String UPLOAD = "/file/6c09400e-23d2-4bd2-be55-96a5ececfa3b";

    private GladiaAnswers() {}

    static String uploaded(String origin) {
        return """
            {"audio_url":"%s",
            "audio_metadata":{"id":"6c09400e-23d2-4bd2-be55-96a5ececfa3b","filename":"audio.wav","extension":"wav",
            "size":16044,"audio_duration":2,"number_of_channels":1}}\
            """.formatted(origin + UPLOAD);
    }

    static String begun(String origin) {
        return "{\"id\":\"" + ID + "\",\"result_url\":\"" + origin + "/v2/pre-recorded/" + ID + "\"}";
    }

    static String job(String status) {
        return "{\"id\":\"" + ID + "\",\"request_id\":\"G-45463597\",\"version\":2,\"status\":\"" + status
                + "\",\"created_at\":\"2026-11-22T20:00:00.000Z\",\"completed_at\":null,\"kind\":\"pre-recorded\","
                + "\"error_code\":null,\"result\":null}";
    }

    static String done(String heard) {
        return """
            {"id":"%2$s","request_id":"G-45463597","version":2,"status":"done","created_at":"2026-11-22T20:00:00.000Z",
            "result":{"metadata":{"audio_duration":2,"number_of_distinct_channels":2,"billing_time":2,"transcription_time":1},
            "transcription":{"full_transcript":"%1$s","languages":["fr"],"utterances":[
            {"start":0.9,"end":1.5,"confidence":0.8,"channel":1,"speaker":1,"words":[],"text":"Oui.","language":"fr"},
            {"start":0.1,"end":0.8004,"confidence":0.9,"channel":0,"speaker":0,"text":"%1$s","language":"fr","words":[
            {"word":" %1$s","start":0.1,"end":0.8,"confidence":0.9}]}]}}}\
            """.formatted(heard, ID);
    }
}
