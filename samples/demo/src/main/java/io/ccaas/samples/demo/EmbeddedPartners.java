package io.ccaas.samples.demo;

import io.ccaas.samples.crm.CrmPartner;
import io.ccaas.samples.transcription.TranscriptionPartner;
import io.ccaas.sdk.testing.PartnerFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * Partners on loopback and the {@code partners.yaml} that declares them: {@code transcribe-fr}, which keeps nothing,
 * {@code jobs-fr}, which keeps audio and words until it is asked to delete them, {@code crm-fr}, {@code tampering},
 * whose answers are changed after they were signed, and {@code weak}, which offers only weak TLS. Everything is gone
 * when it is closed.
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
        this.transcriber = transcriber(folder, transcripts, keeping(folder));
        this.liar = transcriber(folder, transcripts, List.of("--answer", "tampered"));
        this.crm = PartnerProcess.start(CrmPartner.class, folder, "--contacts", contacts(folder));
        this.weak = WeakPartner.start(folder.keys().authority());
        this.file = folder.keys()
                .keepingRecordings()
                .write(
                        transcription("transcribe-fr", transcriber.endpoint()),
                        jobs("jobs-fr", transcriber.endpoint()),
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
     * A place beside the declarations. Of the transcription partner: {@code received} holds every byte that arrived
     * there, {@code kept} what it has not deleted, and it refuses to delete while there is a file {@code hold}.
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

    private static PartnerProcess transcriber(Folder folder, Path transcripts, List<String> more) throws IOException {
        List<String> flags = new ArrayList<>(List.of("--transcripts", transcripts.toString()));
        flags.addAll(more);
        return PartnerProcess.start(TranscriptionPartner.class, folder, flags.toArray(String[]::new));
    }

    private static List<String> keeping(Folder folder) throws IOException {
        return List.of(
                "--keep",
                Files.createDirectory(folder.resolve("kept")).toString(),
                "--hold",
                folder.resolve("hold").toString(),
                "--capture",
                folder.resolve("received").toString());
    }

    private static String contacts(Folder folder) throws IOException {
        return Files.writeString(folder.resolve("contacts"), "c-1=" + NUMBER + "=Jeanne Exemple\n")
                .toString();
    }

    private static String transcription(String id, String endpoint) {
        return PartnerFolder.entry(id, "TRANSCRIPTION", "openai-compatible", endpoint + "/v1/", "AUDIO");
    }

    private static String jobs(String id, String endpoint) {
        return PartnerFolder.entry(id, "TRANSCRIPTION", "speechmatics", endpoint + "/v2/", "AUDIO")
                .replace("keeps: NOTHING", "keeps: UNTIL_DELETED\n    options: { agreedNoTraining: true }");
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
