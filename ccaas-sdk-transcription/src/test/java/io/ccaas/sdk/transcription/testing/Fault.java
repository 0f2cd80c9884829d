package io.ccaas.sdk.transcription.testing;

import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One way in which a partner answers wrongly; its text repeats what it was sent and whom it heard.
 *
 * @param name for the report
 * @param of makes it from the healthy answer
 * @param harmless whether the transcript is to be read all the same
 */
record Fault(String name, UnaryOperator<FakeAnswer> of, boolean harmless) {

    static final String SPOKEN = "canary-9f3b1c77-spoken";

    private static final String TOLD =
            "{\"error\":\"" + SPOKEN + " " + Canaries.number(1) + " " + SpeechStage.KEY + "\"}";
    private static final String PAGE = "<html><body><h1>" + SPOKEN + "</h1>" + Canaries.number(1) + "</body></html>";
    private static final int LARGE = 10 << 20;

    static final List<Fault> ALL = List.of(
            status(400),
            status(401),
            status(403),
            status(404),
            status(409),
            status(413),
            status(422),
            new Fault("429", healthy -> FakeAnswer.json(429, TOLD).with("retry-after", "1"), false),
            new Fault("500 with a page", healthy -> FakeAnswer.text(500, "text/html", PAGE), false),
            new Fault("502 with a page", healthy -> FakeAnswer.text(502, "text/html", PAGE), false),
            new Fault("200 with a page", healthy -> FakeAnswer.text(200, "text/html", PAGE), false),
            new Fault(
                    "10 MB of error", healthy -> FakeAnswer.text(400, "text/plain", SPOKEN + " ".repeat(LARGE)), false),
            new Fault("cut short", Fault::cutShort, false),
            new Fault("another object", healthy -> FakeAnswer.json(200, TOLD), false),
            new Fault("unknown fields", Fault::extended, true));

    private static Fault status(int status) {
        return new Fault(Integer.toString(status), healthy -> FakeAnswer.json(status, TOLD), false);
    }

    private static FakeAnswer cutShort(FakeAnswer healthy) {
        String text = healthy.text();
        return FakeAnswer.json(healthy.status(), text.substring(0, text.length() / 2));
    }

    private static FakeAnswer extended(FakeAnswer healthy) {
        if (healthy.text().isEmpty()) {
            return healthy;
        }
        return FakeAnswer.json(
                healthy.status(),
                "{\"new-in-this-release\":{\"a\":[1,null,\"b\"]},"
                        + healthy.text().substring(1));
    }

    @Override
    public String toString() {
        return name;
    }
}
