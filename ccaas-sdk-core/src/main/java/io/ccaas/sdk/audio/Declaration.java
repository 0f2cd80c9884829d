package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.declared.RawAudio;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.raw.RawFamily;
import io.ccaas.sdk.audio.refusal.Refusal;

/** A declaration only narrows: what the bytes themselves say wins, and then they are refused. */
final class Declaration implements Detection {

    private static final Refusal DECLARED_HAS_CONTAINER = new Refusal(
            "DECLARED_HAS_CONTAINER",
            "audio without a header, as was declared",
            "it begins like a known container or stream",
            "Pass it without a declaration: it is then taken, or refused by its name.");
    private static final Refusal DECLARED_TEXT = new Refusal(
            "DECLARED_TEXT",
            "audio without a header, as was declared",
            "it begins with text",
            "Pass a recording; a failed download may have left this.");

    private final ContainerFamily family;

    Declaration(RawAudio audio) {
        this.family = new RawFamily(audio);
    }

    @Override
    public ContainerFamily familyOf(CleaningRun run) {
        AudioSource source = run.source();
        Magic head = Containers.headOf(source);
        if (head.isText()) {
            throw DECLARED_TEXT.at(source.position());
        }
        boolean known = head.isMpegSync() ? new MpegStart(source).isFollowed() : Containers.isKnown(head);
        if (known) {
            throw DECLARED_HAS_CONTAINER.at(source.position());
        }
        return family;
    }
}
