package io.ccaas.sdk.audio.adts;

import io.ccaas.sdk.audio.codec.aac.AacFrame;
import io.ccaas.sdk.audio.codec.aac.AacRules;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.frames.FrameSink;
import io.ccaas.sdk.audio.frames.Pieces;

/** Writes the sound of proven frames behind new headers. */
final class AdtsOutput implements FrameSink<AdtsHeader> {

    private final CleaningRun run;
    private final Pieces pieces;

    AdtsOutput(CleaningRun run) {
        this.run = run;
        this.pieces = new Pieces(run.draft());
        run.draft().begin(new byte[0]);
    }

    @Override
    public void take(AdtsHeader header, byte[] bytes, long position) {
        if (header.channelConfig() == 0) {
            throw AacRules.AAC_CHANNELS.at(position);
        }
        if (header.blocks() > 0) {
            throw AdtsRules.ADTS_BLOCKS.at(position);
        }
        int length = header.length() - header.bytes();
        run.tally().rebuild(AdtsHeader.BYTES);
        run.tally().drop("ADTS check sum", header.bytes() - AdtsHeader.BYTES);
        run.tally().keep(length);
        AacFrame.neutraliseSound(bytes, header.bytes(), length, header.profile() + 1, position);
        pieces.append(header.toBytes(), 0, AdtsHeader.BYTES);
        pieces.append(bytes, header.bytes(), length);
    }

    void end() {
        pieces.flush();
    }
}
