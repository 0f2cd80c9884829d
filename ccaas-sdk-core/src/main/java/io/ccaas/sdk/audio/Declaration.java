package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.declared.RawAudio;
import io.ccaas.sdk.audio.foreign.FurtherIn;
import io.ccaas.sdk.audio.foreign.MpegStart;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.raw.RawFamily;
import io.ccaas.sdk.audio.refusal.Refusal;
import io.ccaas.sdk.audio.tags.TextRun;

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
        boolean text = head.isText();
        if (!text && isKnown(head, source)) {
            throw DECLARED_HAS_CONTAINER.at(source.position());
        }
        byte[] first = source.peek(FurtherIn.LOOK);
        FurtherIn.of(first).ifPresent(Declaration::refuse);
        if (text || TextRun.begins(first)) {
            throw DECLARED_TEXT.at(source.position());
        }
        return family;
    }

    private static boolean isKnown(Magic head, AudioSource source) {
        return head.isMpegSync()
                ? new MpegStart(source.peek(MpegStart.LOOK), 0).isFollowed()
                : Containers.isKnown(head);
    }

    private static void refuse(FurtherIn further) {
        String help = further.remedy() + ". Then pass it without a declaration.";
        throw DECLARED_HAS_CONTAINER.finding(further.found(), help).at(further.offset());
    }
}
