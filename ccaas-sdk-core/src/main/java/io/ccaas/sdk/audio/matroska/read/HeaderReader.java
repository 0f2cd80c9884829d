package io.ccaas.sdk.audio.matroska.read;

import io.ccaas.sdk.audio.matroska.ebml.Element;
import io.ccaas.sdk.audio.matroska.ebml.MatroskaId;
import java.nio.charset.StandardCharsets;

/** The EBML header: which of the two types of document this is, and whether these rules can read it. */
final class HeaderReader {

    private static final int LONGEST_TYPE = 64;

    private final Walk walk;
    private String type = "";
    private boolean readable = true;

    HeaderReader(Walk walk) {
        this.walk = walk;
    }

    /** Reads the header; returns whether the type is webm. */
    boolean readIsWeb() {
        Element header = walk.next(Long.MAX_VALUE);
        if (header == null || !header.is(MatroskaId.EBML)) {
            throw MatroskaRules.MKV_DOCTYPE.at(0);
        }
        walk.observe(header, ElementKind.HEADER);
        walk.children(header, this::read);
        walk.settle();
        boolean web = type.equals("webm");
        if (!readable || !(web || type.equals("matroska"))) {
            throw MatroskaRules.MKV_DOCTYPE.at(header.offset());
        }
        return web;
    }

    private void read(Element child) {
        switch (child.id()) {
            case MatroskaId.DOC_TYPE -> type = type(walk.body(child, LONGEST_TYPE));
            case MatroskaId.EBML_READ_VERSION -> readable &= walk.number(child, 1) == 1;
            case MatroskaId.EBML_MAX_ID_LENGTH -> readable &= walk.number(child, 4) <= 4;
            case MatroskaId.EBML_MAX_SIZE_LENGTH -> readable &= walk.number(child, 8) <= 8;
            case MatroskaId.EBML_VERSION, MatroskaId.DOC_TYPE_VERSION, MatroskaId.DOC_TYPE_READ_VERSION ->
                walk.number(child, 1);
            default -> walk.drop(child);
        }
    }

    /** A text may be filled up with zeros (RFC 8794, section 13). */
    private static String type(byte[] body) {
        String whole = new String(body, StandardCharsets.ISO_8859_1);
        int end = whole.indexOf('\0');
        return end < 0 ? whole : whole.substring(0, end);
    }
}
