package io.ccaas.samples.demo;

import io.ccaas.samples.crm.CrmPartner;
import io.ccaas.samples.transcription.TranscriptionPartner;
import io.ccaas.sdk.testing.PartnerFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Four partners on loopback and the {@code partners.yaml} that declares them: {@code transcribe-fr}, {@code crm-fr}, {@code
 * tampering}, whose answers are changed after they were signed, and {@code weak}, which offers only weak TLS. Everything is
 * gone when it is closed.
 */
public final class EmbeddedPartners implements AutoCloseable {

    /** Whose recording it is: the one contact in the CRM has this number. */
    public static final String NUMBER = "+33639980001";

    private final Folder folder;
    private final PartnerProcess transcriber;
    private final PartnerProcess liar;
    private final PartnerProcess crm;
    private final WeakPartner weak;
    private final Path file;

    private EmbeddedPartners(Folder folder, Path transcripts) throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.transcriber = transcriber(folder, transcripts, "signed");
        this.liar = transcriber(folder, transcripts, "tampered");
        this.crm = PartnerProcess.start(CrmPartner.class, folder, "--contact", "c-1=" + NUMBER + "=Jeanne Exemple");
        this.weak = WeakPartner.start(folder.keys().authority());
        this.file = folder.keys()
                .keepingRecordings()
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
    }

    /**
     * Starts them.
     *
     * @param recordings the directory of the sample recordings and their transcripts
     * @return running partners
     * @throws IOException when one does not start
     * @throws GeneralSecurityException when Java lacks an algorithm
     */
    public static EmbeddedPartners start(Path recordings) throws IOException, GeneralSecurityException {
        return new EmbeddedPartners(Folder.create(), recordings.resolve("transcripts.json"));
    }

    /**
     * The declarations.
     *
     * @return {@code partners.yaml}, with keys and logs beside it
     */
    public Path file() {
        return file;
    }

    /**
     * A place beside the declarations.
     *
     * @param name a file name
     * @return its path
     */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /**
     * Ends the transcription partner.
     *
     * @return the lines that it printed: all that it received
     */
    public List<String> transcriberPrinted() {
        return transcriber.stopAndPrinted();
    }

    /**
     * Ends the CRM.
     *
     * @return the lines that it printed: all that it received
     */
    public List<String> crmPrinted() {
        return crm.stopAndPrinted();
    }

    private static PartnerProcess transcriber(Folder folder, Path transcripts, String answer) throws IOException {
        return PartnerProcess.start(
                TranscriptionPartner.class, folder, "--transcripts", transcripts.toString(), "--answer", answer);
    }

    private static String transcription(String id, String endpoint) {
        return PartnerFolder.entry(id, "TRANSCRIPTION", "openai-compatible", endpoint + "/v1/", "AUDIO");
    }

    @Override
    public void close() throws IOException {
        transcriber.close();
        liar.close();
        crm.close();
        weak.close();
        folder.close();
    }
}
