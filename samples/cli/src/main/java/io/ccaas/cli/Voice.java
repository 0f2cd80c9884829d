package io.ccaas.cli;

import io.ccaas.sdk.audio.result.AudioWarning;

/** What is said of one input among several. It says the number and not the name, which may be a caller's number. */
record Voice(String prefix, Progress progress) {

    /** The index counts from 0, what is said from 1; a single input needs no number. */
    static Voice of(String kind, int index, int total, Progress progress) {
        return new Voice(total == 1 ? "" : kind + " " + (index + 1) + ": ", progress);
    }

    int explain(Exception failure) {
        progress.hide();
        return Exit.explain(prefix, failure);
    }

    void warning(AudioWarning warning) {
        progress.hide();
        Console.warning(prefix, warning);
    }

    void result(String line) {
        progress.hide();
        Console.result(line);
    }
}
