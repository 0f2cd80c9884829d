package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.result.AudioFileException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import java.io.IOException;
import java.util.Arrays;

/** Lets a foreign sink take a draft whose head is known beforehand, as it is for files. */
final class SinkDraft implements Draft {

    private final AudioSink sink;
    private byte[] head = new byte[0];

    SinkDraft(AudioSink sink) {
        this.sink = sink;
    }

    @Override
    public boolean isSeenAtOnce() {
        return true;
    }

    @Override
    public void begin(byte[] expectedHead) {
        head = expectedHead.clone();
        append(head, 0, head.length);
    }

    @Override
    public void append(byte[] bytes, int offset, int length) {
        try {
            sink.write(bytes, offset, length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void finish(byte[] finalHead, byte[] tail) {
        if (!Arrays.equals(head, finalHead)) {
            throw new SdkBugException("the head of a file changed after the proof");
        }
        append(tail, 0, tail.length);
    }

    void commit() {
        try {
            sink.commit();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            sink.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static AudioFileException failed(IOException foreign) {
        return new AudioFileException(Problem.of(
                        "AUDIO_OUTPUT_FAILED",
                        "to hand over the cleaned audio",
                        "the receiver failed",
                        "Mend the receiver that was passed; the run was aborted.")
                .causedBy(foreign));
    }
}
