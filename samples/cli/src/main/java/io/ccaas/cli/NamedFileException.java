package io.ccaas.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * A file that cannot be opened, under the name that the call has for it: what was typed may be a caller's number, so a message must not
 * repeat it, and neither must a cause.
 */
final class NamedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What opens the file. */
    interface Opening<T> {
        T open() throws IOException;
    }

    private NamedFileException(String name, IOException foreign) {
        super(name + " cannot be opened: " + reason(foreign));
    }

    private static String reason(IOException foreign) {
        if (foreign instanceof NoSuchFileException) {
            return "it, or a folder on the way to it, does not exist";
        }
        if (foreign instanceof AccessDeniedException) {
            return "its permissions, or those of its folder, forbid it";
        }
        return foreign.getClass().getSimpleName();
    }

    static <T> T naming(String name, Opening<T> opening) throws IOException {
        try {
            return opening.open();
        } catch (IOException foreign) {
            throw new NamedFileException(name, foreign);
        }
    }
}
