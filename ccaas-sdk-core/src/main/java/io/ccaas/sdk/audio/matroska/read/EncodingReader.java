package io.ccaas.sdk.audio.matroska.read;

import io.ccaas.sdk.audio.matroska.ebml.Element;
import io.ccaas.sdk.audio.matroska.ebml.MatroskaId;
import io.ccaas.sdk.audio.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** How the blocks of a track are packed. Only first bytes that were left out can be undone: they are audio. */
final class EncodingReader {

    private static final int HEADER_STRIPPING = 3;
    private static final int FRAMES = 1;
    private static final int COMPRESSION = 0;
    /** Every frame grows by them, so they must be few; no usual writer leaves out more. */
    private static final int LONGEST_PREFIX = 4;

    private final Walk walk;
    private byte[] prefix = new byte[0];
    private @Nullable Refusal breach;
    private int encodings;
    private long algorithm;

    EncodingReader(Walk walk) {
        this.walk = walk;
    }

    void read(Element contentEncodings) {
        walk.children(contentEncodings, this::encodings);
    }

    /** Bytes that stand in front of every frame. */
    byte[] prefix() {
        return prefix;
    }

    /** Why the track cannot be taken; null when it can. */
    @Nullable
    Refusal breach() {
        return breach;
    }

    private void encodings(Element child) {
        if (child.is(MatroskaId.CONTENT_ENCODING)) {
            require(++encodings == 1, MatroskaRules.MKV_COMPRESSED);
            algorithm = 0;
            walk.children(child, this::encoding);
            require(algorithm == HEADER_STRIPPING, MatroskaRules.MKV_COMPRESSED);
        } else {
            walk.drop(child);
        }
    }

    private void encoding(Element child) {
        switch (child.id()) {
            case MatroskaId.CONTENT_ENCODING_SCOPE ->
                require(walk.number(child, FRAMES) == FRAMES, MatroskaRules.MKV_COMPRESSED);
            case MatroskaId.CONTENT_ENCODING_TYPE ->
                require(walk.number(child, COMPRESSION) == COMPRESSION, MatroskaRules.MKV_ENCRYPTED);
            case MatroskaId.CONTENT_COMPRESSION -> walk.children(child, this::compression);
            case MatroskaId.CONTENT_ENCRYPTION -> {
                require(false, MatroskaRules.MKV_ENCRYPTED);
                walk.drop(child);
            }
            default -> walk.drop(child);
        }
    }

    private void compression(Element child) {
        if (child.is(MatroskaId.CONTENT_COMP_ALGO)) {
            algorithm = walk.number(child, 0);
        } else if (child.is(MatroskaId.CONTENT_COMP_SETTINGS) && child.size() <= LONGEST_PREFIX) {
            prefix = walk.body(child, LONGEST_PREFIX);
        } else {
            require(!child.is(MatroskaId.CONTENT_COMP_SETTINGS), MatroskaRules.MKV_COMPRESSED);
            walk.drop(child);
        }
    }

    /** Encryption is told before anything else. */
    private void require(boolean holds, Refusal rule) {
        if (!holds && (breach == null || rule.equals(MatroskaRules.MKV_ENCRYPTED))) {
            breach = rule;
        }
    }
}
