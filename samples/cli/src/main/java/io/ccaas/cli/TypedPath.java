package io.ccaas.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A path as it was typed. An empty one would be the current folder, which nobody means. */
final class TypedPath {

    private TypedPath() {}

    /** Takes what the call calls it: what was typed may be a caller's number, so a message must not repeat it. */
    static Path of(String name, String typed) {
        if (typed.isEmpty()) {
            throw new UsageException(name + " is empty; is a variable of the shell unset?");
        }
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new UsageException(
                    name + " holds characters that this locale cannot write in a path; try LC_ALL=C.UTF-8");
        }
    }
}
