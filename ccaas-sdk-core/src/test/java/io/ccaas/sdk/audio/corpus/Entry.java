package io.ccaas.sdk.audio.corpus;

import java.util.List;

/**
 * One file of the corpus.
 *
 * @param id its name
 * @param format its folder
 * @param base the tagless file from which it is made
 * @param rows places of the specification that it stands for
 * @param expect what must become of it
 * @param code the refusal's code, otherwise empty
 * @param recipe how it is made
 */
record Entry(String id, String format, String base, List<String> rows, Expect expect, String code, Recipe recipe) {

    /** What must become of a file. */
    enum Expect {
        /** Cleaned; sounds as its base. */
        CLEAN,
        /** Cleaned; a decoder hears another length than in the base, because the file was cut. */
        CUT,
        /** Cleaned; sounds as itself, which is not quite its base. */
        OWN,
        /** Refused. */
        REFUSE,
        /** Cleaned, but the value stays: it lies in the audio itself. */
        KEPT
    }

    /** Puts values into a copy of the base. */
    interface Recipe {
        byte[] make(byte[] base, Plants plants) throws Exception;
    }

    String file() {
        return format + "/" + id + base.substring(base.lastIndexOf('.'));
    }
}
