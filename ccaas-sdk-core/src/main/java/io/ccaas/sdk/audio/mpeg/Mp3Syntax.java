package io.ccaas.sdk.audio.mpeg;

import io.ccaas.sdk.audio.codec.mp3.CountsFrame;
import io.ccaas.sdk.audio.codec.mp3.Mp3Header;
import io.ccaas.sdk.audio.frames.FrameSyntax;
import io.ccaas.sdk.audio.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** How frames of Layer III follow each other. */
final class Mp3Syntax implements FrameSyntax<Mp3Header> {

    @Override
    public @Nullable Mp3Header header(byte[] bytes, int at, int end) {
        return Mp3Header.at(bytes, at, end);
    }

    @Override
    public int length(Mp3Header header) {
        return header.length();
    }

    @Override
    public boolean sameStream(Mp3Header first, Mp3Header next) {
        return first.sameStream(next);
    }

    @Override
    public boolean mayPrecede(byte[] bytes, int at, Mp3Header first, Mp3Header next) {
        return first.sameRate(next) && CountsFrame.at(bytes, at, first) != null;
    }

    @Override
    public int headerBytes() {
        return Mp3Header.BYTES;
    }

    @Override
    public int longest() {
        return Mp3Header.LONGEST;
    }

    @Override
    public Refusal noAudio(byte[] head) {
        return MpegRules.noAudio(head);
    }

    @Override
    public Refusal discontinuity() {
        return MpegRules.MP3_DISCONTINUITY;
    }

    @Override
    public Refusal truncated() {
        return MpegRules.MP3_TRUNCATED;
    }

    @Override
    public String kind() {
        return "MPEG audio frames";
    }
}
