package io.ccaas.sdk.transcription.assemblyai;

/** What AssemblyAI answers about one job. */
final class AssemblyAiAnswers {

    static final String ID = "9ea68fd3-f953-42c1-9742-976c447fb463";

    private AssemblyAiAnswers() {}

    static String uploaded(String origin) {
        return "{\"upload_url\":\"" + origin + "/upload/f756988d-47e2-4ca3-96ce-04bb168f8f2a\"}";
    }

    static String job(String status) {
        return "{\"id\":\"" + ID + "\",\"status\":\"" + status + "\",\"error\":null,\"text\":null}";
    }

    static String completed(String heard) {
        return """
            {"id":"%2$s","status":"completed","text":"%1$s","confidence":0.9,"language_code":"fr","audio_duration":2,
            "utterances":[
            {"start":900,"end":1500,"confidence":0.8,"text":"Oui.","speaker":"2A","channel":"2","words":[]},
            {"start":100,"end":800,"confidence":0.9,"text":"%1$s","speaker":"1A","channel":"1","words":[
            {"text":"%1$s","start":100,"end":800,"confidence":0.9,"speaker":"1A","channel":"1"}]}],
            "words":[]}\
            """.formatted(heard, ID);
    }

    static String deleted() {
        return "{\"id\":\"" + ID + "\",\"status\":\"completed\",\"text\":\"Deleted by user.\"}";
    }
}
