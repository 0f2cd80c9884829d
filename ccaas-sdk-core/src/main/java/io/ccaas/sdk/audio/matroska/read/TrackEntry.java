package io.ccaas.sdk.audio.matroska.read;

import io.ccaas.sdk.audio.matroska.ebml.Element;
import io.ccaas.sdk.audio.matroska.ebml.MatroskaId;
import io.ccaas.sdk.audio.matroska.track.DeclaredTrack;
import io.ccaas.sdk.audio.matroska.track.MatroskaCodec;
import io.ccaas.sdk.audio.matroska.track.TrackRules;
import io.ccaas.sdk.audio.refusal.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One track as the input describes it. What speaks against it counts only when it is the chosen one. */
final class TrackEntry {

    private static final int VIDEO = 1;
    private static final int AUDIO = 2;
    private static final int COMPLEX = 3;
    private static final int LONGEST_ID = 64;
    /** The three headers of Vorbis, the longest configuration that is taken. */
    private static final int LONGEST_CONFIGURATION = 256 * 1024 + 4096;

    private final Walk walk;
    private final EncodingReader encoding;
    private final long offset;
    private long number;
    private long type;
    private Optional<MatroskaCodec> codec = Optional.empty();
    private double sampleRate = 8000;
    private long channels = 1;
    private long bitDepth;
    private byte[] configuration = new byte[0];
    private long configurationOffset;
    private @Nullable Refusal breach;

    private TrackEntry(Walk walk, long offset) {
        this.walk = walk;
        this.encoding = new EncodingReader(walk);
        this.offset = offset;
        this.configurationOffset = offset;
    }

    static TrackEntry read(Walk walk, Element element) {
        TrackEntry entry = new TrackEntry(walk, element.offset());
        walk.children(element, entry::child);
        return entry;
    }

    private void child(Element child) {
        switch (child.id()) {
            case MatroskaId.TRACK_NUMBER -> number = walk.number(child, 0);
            case MatroskaId.TRACK_TYPE -> type = walk.number(child, 0);
            case MatroskaId.CODEC_ID -> codec = codec(child);
            case MatroskaId.CODEC_PRIVATE -> configuration(child);
            case MatroskaId.TRACK_TIMESTAMP_SCALE -> require(decimal(child, 1) == 1);
            case MatroskaId.AUDIO -> walk.children(child, this::audio);
            case MatroskaId.CONTENT_ENCODINGS -> encoding.read(child);
            default -> walk.drop(child);
        }
    }

    private void audio(Element child) {
        switch (child.id()) {
            case MatroskaId.SAMPLING_FREQUENCY -> sampleRate = decimal(child, sampleRate);
            case MatroskaId.CHANNELS -> channels = walk.number(child, 1);
            case MatroskaId.BIT_DEPTH -> bitDepth = walk.number(child, 0);
            default -> walk.drop(child);
        }
    }

    private Optional<MatroskaCodec> codec(Element child) {
        if (child.size() > LONGEST_ID) {
            walk.drop(child);
            return Optional.empty();
        }
        return MatroskaCodec.of(new String(walk.body(child, LONGEST_ID), StandardCharsets.ISO_8859_1));
    }

    /** The last one counts. Accounted for later, when the codec has said what it needs of it. */
    private void configuration(Element child) {
        walk.drop(ElementKind.CONFIGURATION, configuration.length);
        configuration = walk.start(child, LONGEST_CONFIGURATION);
        configurationOffset = child.bodyOffset();
        walk.count(-configuration.length);
    }

    private double decimal(Element child, double whenEmpty) {
        byte[] body = walk.body(child, Double.BYTES);
        return switch (body.length) {
            case 0 -> whenEmpty;
            case Float.BYTES -> ByteBuffer.wrap(body).getFloat();
            case Double.BYTES -> ByteBuffer.wrap(body).getDouble();
            default -> throw MatroskaRules.MKV_BAD_NUMBER.at(child.offset());
        };
    }

    private void require(boolean holds) {
        breach = holds ? breach : MatroskaRules.MKV_BAD_NUMBER;
    }

    boolean isAudio() {
        return type == AUDIO;
    }

    boolean isPicture() {
        return type == VIDEO || type == COMPLEX;
    }

    long number() {
        return number;
    }

    long offset() {
        return offset;
    }

    byte[] configuration() {
        return configuration;
    }

    byte[] prefix() {
        return encoding.prefix();
    }

    /** The numbers of the chosen track, which must be one that can be read. */
    DeclaredTrack declared() {
        require(number > 0);
        Refusal packed = encoding.breach();
        if (packed != null) {
            throw packed.at(offset);
        }
        if (breach != null) {
            throw breach.at(offset);
        }
        MatroskaCodec found = codec.orElseThrow(() -> TrackRules.MKV_CODEC.at(offset));
        if (prefix().length > 0 && !found.isFramed()) {
            throw MatroskaRules.MKV_STRIPPED.at(offset);
        }
        return new DeclaredTrack(found, sampleRate, channels, bitDepth, configuration, configurationOffset, offset);
    }
}
