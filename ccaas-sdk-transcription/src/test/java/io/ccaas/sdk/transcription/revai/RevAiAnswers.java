package io.ccaas.sdk.transcription.revai;

/** What Rev AI answers about one job. */
final class RevAiAnswers {

    static final String ID = "Umx5c6F7pH7r";

    private RevAiAnswers() {}

    static String job(String status) {
        return "{\"id\":\"" + ID + "\",\"created_on\":\"2026-11-22T20:00:00.000Z\",\"name\":\"audio.wav\",\"status\":\""
                + status + "\",\"type\":\"async\",\"language\":\"fr\",\"transcriber\":\"machine\","
                + "\"delete_after_seconds\":3600}";
    }

    static String transcript(String heard) {
        return """
            {"monologues":[{"speaker":1,"elements":[
            {"type":"text","value":"%s","ts":0.1,"end_ts":0.8004,"confidence":0.9}]}]}\
            """.formatted(heard);
    }
}
