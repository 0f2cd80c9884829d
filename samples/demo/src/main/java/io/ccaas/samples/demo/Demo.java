package io.ccaas.samples.demo;

import io.ccaas.sdk.Ccaas;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Runs the main job once, shows everything that left, then shows what does not get through. */
public final class Demo {

    static final String NUMBER = EmbeddedPartners.NUMBER;
    static final String AGENT = "agent-4711";
    static final String QUEUE = "queue-billing";
    static final String AT = "2026-11-21T09:58:07Z";

    private final Screen screen = new Screen();
    private final Path recordings;

    private Demo(Path recordings) {
        this.recordings = recordings;
    }

    /**
     * Runs the demo.
     *
     * @param arguments the directory of the sample recordings
     * @throws Exception when a step that must work does not
     */
    public static void main(String[] arguments) throws Exception {
        new Demo(Path.of(arguments[0])).run();
    }

    private void run() throws IOException, GeneralSecurityException {
        screen.line("A call recording becomes a note in a CRM. Both partners run in processes of their own.");
        try (EmbeddedPartners partners = EmbeddedPartners.start(recordings)) {
            Path recording = partners.resolve(NUMBER + ".wav");
            TaggedRecording.write(recordings.resolve("email.wav"), recording, NUMBER, AGENT, QUEUE, AT);
            Shown shown = new Shown(screen);
            shown.file(recording);
            try (Ccaas ccaas = Ccaas.open(partners.file())) {
                new MainJob(screen, ccaas, partners.resolve("jobs")).run(recording);
                shown.partnerSaw("the transcription partner", partners.transcriberPrinted());
                shown.partnerSaw("the CRM", partners.crmPrinted());
                new Refusals(screen, ccaas).run(recording);
            }
            shown.audit(partners);
        }
    }
}
