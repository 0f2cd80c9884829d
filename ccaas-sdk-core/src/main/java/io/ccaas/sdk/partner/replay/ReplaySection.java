package io.ccaas.sdk.partner.replay;

import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.file.Values;

/** The key {@code replay} at the top. */
public final class ReplaySection {

    /** What stands in it. */
    public static final Keys KEYS = Keys.of("nodes", "store");

    private ReplaySection() {}

    /**
     * Reads the section.
     *
     * @param replay the section
     * @return what is declared; faults are noted
     */
    public static ReplayDeclaration read(Section replay) {
        int nodes =
                (int) replay.number("nodes", 1, ReplayDeclaration.MOST_NODES).orElse(1);
        ReplayDeclaration.Store store =
                replay.text("store", Values.word(ReplayDeclaration.Store.class)).orElse(ReplayDeclaration.Store.MEMORY);
        return new ReplayDeclaration(nodes, store);
    }
}
