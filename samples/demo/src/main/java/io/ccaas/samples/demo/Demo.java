package io.ccaas.samples.demo;

import io.ccaas.samples.crm.CrmPartner;
import io.ccaas.samples.transcription.TranscriptionPartner;
import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.testing.PartnerFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Runs the main job once, shows everything that left, then shows what does not get through. */
public final class Demo {

    static final String NUMBER = "+33639980001";
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
        try (Folder folder = Folder.create();
                PartnerProcess transcriber = transcriber(folder);
                PartnerProcess liar = transcriber(folder, "--answer", "tampered");
                PartnerProcess crm = PartnerProcess.start(
                        CrmPartner.class, folder, "--contact", "c-1=" + NUMBER + "=Jeanne Exemple");
                WeakPartner weak = WeakPartner.start(folder.keys().authority())) {
            Path recording = folder.resolve(NUMBER + ".wav");
            TaggedRecording.write(recordings.resolve("email.wav"), recording, NUMBER, AGENT, QUEUE, AT);
            Path partners = folder.keys()
                    .write(
                            transcription("transcribe-fr", transcriber.endpoint()),
                            transcription("tampering", liar.endpoint()),
                            transcription("weak", weak.endpoint()),
                            PartnerFolder.entry(
                                    "crm-fr",
                                    "CRM",
                                    "reference",
                                    crm.endpoint() + "/v1/",
                                    "CONTACT, INTERACTION, TRANSCRIPT"));
            Shown shown = new Shown(screen);
            shown.file(recording);
            try (Ccaas ccaas = Ccaas.open(partners)) {
                new MainJob(screen, ccaas, folder.resolve("jobs")).run(recording);
                shown.partnerSaw("the transcription partner", transcriber.stopAndPrinted());
                shown.partnerSaw("the CRM", crm.stopAndPrinted());
                new Refusals(screen, ccaas).run(recording);
            }
            shown.audit(folder);
        }
    }

    private PartnerProcess transcriber(Folder folder, String... more) throws IOException {
        String[] flags = new String[more.length + 2];
        flags[0] = "--transcripts";
        flags[1] = recordings.resolve("transcripts.json").toString();
        System.arraycopy(more, 0, flags, 2, more.length);
        return PartnerProcess.start(TranscriptionPartner.class, folder, flags);
    }

    private static String transcription(String id, String endpoint) {
        return PartnerFolder.entry(id, "TRANSCRIPTION", "openai-compatible", endpoint + "/v1/", "AUDIO");
    }
}
