package io.ccaas.sdk.audio.adts;

import io.ccaas.sdk.audio.frames.FrameSyntax;
import io.ccaas.sdk.audio.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** How ADTS frames follow each other. */
final class AdtsSyntax implements FrameSyntax<AdtsHeader> {

    @Override
    public @Nullable AdtsHeader header(byte[] bytes, int at, int end) {
        return AdtsHeader.at(bytes, at, end);
    }

    @Override
    public int length(AdtsHeader header) {
        return header.length();
    }

    @Override
    public boolean sameStream(AdtsHeader first, AdtsHeader next) {
        return first.sameStream(next);
    }

    @Override
    public int headerBytes() {
        return AdtsHeader.BYTES;
    }

    @Override
    public int longest() {
        return AdtsHeader.LONGEST;
    }

    @Override
    public Refusal noAudio(byte[] head) {
        return AdtsRules.ADTS_NO_AUDIO;
    }

    @Override
    public Refusal discontinuity() {
        return AdtsRules.ADTS_DISCONTINUITY;
    }

    @Override
    public Refusal truncated() {
        return AdtsRules.ADTS_TRUNCATED;
    }

    @Override
    public String kind() {
        return "ADTS frames";
    }
}
