package io.ccaas.sdk.sealing.payload;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.sealing.refusal.SealingRefusedException;
import java.util.Arrays;

/** Opens chunks at their places, and says what a chunk that does not open is. */
final class ChunkOpener {

    private static final String ANEW = "Get the object anew; if it stays so, it is damaged or somebody changed it.";

    private final ChunkCipher cipher;

    ChunkOpener(ChunkCipher cipher) {
        this.cipher = cipher;
    }

    /** Returns how many bytes were opened; throws before a single byte of a chunk that is not right can be seen. */
    int open(long chunk, boolean last, byte[] sealed, int length, byte[] plain) {
        if (length < ChunkLayout.TAG) {
            throw cut();
        }
        int opened = cipher.open(chunk, last, sealed, length, plain);
        if (opened < 0) {
            throw refused(chunk, last, sealed, length, plain);
        }
        if (opened == 0 && chunk > 0) {
            throw refusal("SEALED_TAMPERED", "no empty chunk behind another", "the last one is empty");
        }
        return opened;
    }

    /** A chunk that opens as the opposite of what its place says: the end was moved. It is wiped and never handed out. */
    private SealingRefusedException refused(long chunk, boolean last, byte[] sealed, int length, byte[] plain) {
        boolean moved = cipher.open(chunk, !last, sealed, length, plain) >= 0;
        Arrays.fill(plain, (byte) 0);
        if (!moved) {
            return refusal(
                    "SEALED_TAMPERED",
                    "chunks as they were sealed",
                    "chunk " + chunk + " is not what was sealed there");
        }
        return last ? cut() : refusal("SEALED_TRAILING", "nothing behind the last chunk", "there are more bytes");
    }

    static SealingRefusedException cut() {
        return refusal("SEALED_TRUNCATED", "a whole sealed recording", "it ends before its last chunk");
    }

    private static SealingRefusedException refusal(String code, String expected, String found) {
        return new SealingRefusedException(Problem.of(code, expected, found, ANEW));
    }
}
