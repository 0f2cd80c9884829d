package io.ccaas.sdk.partner;

import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.file.Values;
import io.ccaas.sdk.partner.replay.ReplayDeclaration;

/** The key {@code replay} at the top. */
final class ReplaySection {

    static final Keys KEYS = Keys.of("nodes", "store");

    private ReplaySection() {}

    static ReplayDeclaration read(Section replay) {
        int nodes =
                (int) replay.number("nodes", 1, ReplayDeclaration.MOST_NODES).orElse(1);
        ReplayDeclaration.Store store =
                replay.text("store", Values.word(ReplayDeclaration.Store.class)).orElse(ReplayDeclaration.Store.MEMORY);
        return new ReplayDeclaration(nodes, store);
    }
}
