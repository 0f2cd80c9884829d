package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.codec.aac.AudioSpecificConfig;
import io.ccaas.sdk.audio.codec.alac.AlacConfig;
import io.ccaas.sdk.audio.codec.amr.AmrBand;
import io.ccaas.sdk.audio.codec.flac.FlacStreamInfo;
import io.ccaas.sdk.audio.codec.opus.OpusHead;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.sound.AacSound;
import io.ccaas.sdk.audio.mp4.sound.AlacSound;
import io.ccaas.sdk.audio.mp4.sound.AmrSound;
import io.ccaas.sdk.audio.mp4.sound.FlacSound;
import io.ccaas.sdk.audio.mp4.sound.Mp3Sound;
import io.ccaas.sdk.audio.mp4.sound.OpusSound;
import io.ccaas.sdk.audio.mp4.sound.Sound;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The body of the box that configures a codec. */
final class CodecConfig {

    private static final int VERSION_AND_FLAGS = 4;
    private static final int OPUS_FIXED = 11;
    private static final int BLOCK_HEADER = 4;

    /** A placeholder: the first frame tells rate and channels of Layer III. */
    private static final Mp3Sound LAYER_3 = new Mp3Sound(8000, 1);

    private final byte[] bytes;
    private final long offset;

    /** At most 64 KiB of the body, empty where there is none; and where the box starts. */
    CodecConfig(byte[] bytes, long offset) {
        this.bytes = bytes;
        this.offset = offset;
    }

    Sound elementary() {
        DecoderDescriptor decoder = DecoderDescriptor.find(bytes, VERSION_AND_FLAGS);
        int type = decoder == null ? 0 : decoder.objectType();
        if (decoder == null) {
            throw bad();
        }
        boolean aac = type == 0x40 || (type >= 0x66 && type <= 0x68);
        if (aac && decoder.length() >= 2) {
            return new AacSound(AudioSpecificConfig.parse(bytes, decoder.config(), decoder.length(), offset), type);
        }
        if (aac) {
            throw bad();
        }
        if (type == 0x69 || type == 0x6B) {
            return LAYER_3;
        }
        throw Mp4Rules.MP4_CODEC.at(offset);
    }

    Sound opus() {
        if (bytes.length < OPUS_FIXED || bytes[0] != 0) {
            throw bad();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] table = Arrays.copyOfRange(bytes, OPUS_FIXED, bytes.length);
        return new OpusSound(OpusHead.of(
                bytes[1] & 0xFF,
                in.getShort(2) & 0xFFFF,
                in.getInt(4) & 0xFFFF_FFFFL,
                in.getShort(8),
                bytes[10] & 0xFF,
                table,
                offset));
    }

    /** Stream parameters come first; what other metadata blocks follow is left out. */
    Sound flac() {
        int start = VERSION_AND_FLAGS + BLOCK_HEADER;
        if (bytes.length < start + FlacStreamInfo.BYTES || (bytes[VERSION_AND_FLAGS] & 0x7F) != 0) {
            throw bad();
        }
        int declared = ByteBuffer.wrap(bytes).getInt(VERSION_AND_FLAGS) & 0xFF_FFFF;
        return new FlacSound(FlacStreamInfo.parse(bytes, start, declared, offset));
    }

    Sound alac() {
        if (bytes.length < VERSION_AND_FLAGS) {
            throw bad();
        }
        return new AlacSound(AlacConfig.parse(Arrays.copyOfRange(bytes, VERSION_AND_FLAGS, bytes.length), offset));
    }

    /** Vendor, modes and frames of a sample are not believed: the samples tell. */
    static Sound amr(boolean narrow) {
        return new AmrSound(narrow ? AmrBand.NARROW : AmrBand.WIDE, 1);
    }

    private RuntimeException bad() {
        return Mp4Rules.MP4_BAD_DESCRIPTION.at(offset);
    }
}
