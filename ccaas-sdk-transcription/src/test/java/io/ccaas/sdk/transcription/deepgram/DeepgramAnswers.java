package io.ccaas.sdk.transcription.deepgram;

import io.ccaas.sdk.errors.SdkBugException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What Deepgram answers to a recording of two channels. */
final class DeepgramAnswers {

    private DeepgramAnswers() {}

    static String of(byte[] audio, String heard) {
        return """
            {"metadata":{"transaction_key":"deprecated","request_id":"0e1f1f2e-5b0a-4d0d-9d0f-2f3c4b5a6978",
            "sha256":"%2$s","created":"2026-11-22T20:00:00.000Z","duration":2.0,"channels":2,"models":["m1"],
            "model_info":{"m1":{"name":"general-nova-3","version":"2026-01-01.0","arch":"nova-3"}}},
            "results":{"channels":[
            {"alternatives":[{"transcript":"%1$s","confidence":0.98,"words":[]}],"detected_language":"fr"},
            {"alternatives":[{"transcript":"","confidence":0.0,"words":[]}]}],
            "utterances":[
            {"start":1.0,"end":1.5,"confidence":0.9,"channel":1,"transcript":"Oui.","words":[],
            "id":"7b1f1f2e-5b0a-4d0d-9d0f-2f3c4b5a6978"},
            {"start":0.1,"end":0.9,"confidence":0.98,"channel":0,"transcript":"%1$s","words":[
            {"word":"bonjour","start":0.1,"end":0.5,"confidence":0.98,"punctuated_word":"Bonjour,"}],
            "id":"8b1f1f2e-5b0a-4d0d-9d0f-2f3c4b5a6978"}]}}\
            """.formatted(heard, sha256(audio));
    }

    private static String sha256(byte[] audio) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(audio));
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }
}
