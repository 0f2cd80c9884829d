package io.ccaas.cli;

import io.ccaas.sdk.call.PhoneNumber;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A caller's number, out of a file or standard input: on a command line every user of the machine could read it. */
final class CallerFile {

    private static final int LONGEST = 200;

    private CallerFile() {}

    static PhoneNumber read(String typed) throws IOException {
        try (InputStream in = SealedFiles.input(typed)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            String text = new String(bytes, StandardCharsets.UTF_8).strip();
            if (bytes.length > LONGEST || text.isEmpty()) {
                throw new UsageException("--caller names a file with one number in it, such as +33 6 39 98 00 01");
            }
            return PhoneNumber.parse(text);
        }
    }
}
