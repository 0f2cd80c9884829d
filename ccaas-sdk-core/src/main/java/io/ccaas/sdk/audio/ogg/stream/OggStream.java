package io.ccaas.sdk.audio.ogg.stream;

import java.util.List;
import java.util.Optional;

/**
 * One logical stream of audio: proves its packets in order and knows the canonical header packets. Not safe for use by several threads.
 */
public abstract sealed class OggStream permits OpusStream, VorbisStream, SpeexStream, FlacStream {

    /** Nothing is left out at the start. */
    public static final long NEVER = -1;

    OggStream() {}

    /**
     * Finds the codec of a logical stream.
     *
     * @param packet its first packet
     * @param at where it lies, in bytes from the start of the input
     * @return the stream, or nothing when it is none of audio
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException when it is one whose parameters are out of range
     */
    public static Optional<OggStream> identify(byte[] packet, long at) {
        if (Prefix.of(packet, "OpusHead")) {
            return Optional.of(new OpusStream(packet, at));
        }
        if (Prefix.of(packet, "\1vorbis")) {
            return Optional.of(new VorbisStream(packet, at));
        }
        if (Prefix.of(packet, "Speex   ")) {
            return Optional.of(new SpeexStream(packet, at));
        }
        return Prefix.of(packet, "\177FLAC") ? Optional.of(new FlacStream(packet, at)) : Optional.empty();
    }

    /**
     * The first header packet.
     *
     * @return its kind and canonical size
     */
    public abstract HeaderFound first();

    /**
     * Whether another header packet comes.
     *
     * @return false when the audio is next
     */
    public abstract boolean wantsHeader();

    /**
     * How many bytes of the next header packet must be held; what lies behind them is passed over.
     *
     * @return 0 to 262145
     */
    public abstract int holds();

    /**
     * Checks the next header packet.
     *
     * @param held its first bytes, at most {@link #holds()}
     * @param length how long it is
     * @param at where it lies, in bytes from the start of the input
     * @return what it is
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code OGG_HEADER} or a code of the codec
     */
    public abstract HeaderFound header(byte[] held, long length, long at);

    /**
     * The header packets of the output. Asked for when the first packets of audio are proven.
     *
     * @return canonical bytes
     */
    public abstract List<byte[]> headers();

    /**
     * Proves a packet of audio, and makes the slack in it zero in place.
     *
     * @param bytes where it lies
     * @param offset its first byte
     * @param length its length
     * @param at where its first byte lies, in bytes from the start of the input
     * @return its duration in samples
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException a code of the codec
     */
    public abstract long packet(byte[] bytes, int offset, int length, long at);

    /**
     * The largest packet of audio that is taken.
     *
     * @return bytes
     */
    public abstract int largestPacket();

    /**
     * The codec.
     *
     * @return its constant name in the notation of ffmpeg
     */
    public abstract String codec();

    /**
     * In what granule positions count.
     *
     * @return samples per second
     */
    public abstract int sampleRate();

    /**
     * How many channels there are.
     *
     * @return 1 to 32
     */
    public abstract int channels();

    /**
     * How many samples a player leaves out at the start whatever the positions say.
     *
     * @return samples
     */
    public int preSkip() {
        return 0;
    }

    /**
     * How many samples a player leaves out at the start because the first position is smaller than what the packets up to it last.
     *
     * @param missing by how much it is smaller, more than 0
     * @return canonical count; {@link #NEVER} where the codec does not know this
     */
    public long early(long missing) {
        return NEVER;
    }

    /**
     * What a position may leave out at the end beside samples of the last packet.
     *
     * @return samples by which the codec's encoders look ahead
     */
    public int lookAhead() {
        return 0;
    }

    /**
     * Whether a last position may leave out samples at the end.
     *
     * @return false where packets last exactly as long as their sound
     */
    public boolean mayEndEarly() {
        return true;
    }
}
