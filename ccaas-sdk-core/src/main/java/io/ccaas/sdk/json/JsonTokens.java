package io.ccaas.sdk.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** The tokeniser beneath the reader. */
final class JsonTokens {

    /**
     * Holds no state: no table of names and no pool of buffers, which two instances of the SDK would share. Jackson's own
     * limits are out of the way, because {@link JsonLimits} come first; only depth stays as a second line.
     */
    static final JsonFactory STRICT = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(513)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonTokens() {}

    static JsonRefusedException syntax(JacksonException foreign) {
        return JsonRefusedException.foreign(
                "JSON_SYNTAX", "JSON (RFC 8259)", "the text is not" + place(foreign.getLocation()), foreign);
    }

    /** Says where a token stands; lines and columns begin at 1. */
    static String place(@Nullable TokenStreamLocation location) {
        if (location == null || location.getLineNr() < 1) {
            return "";
        }
        return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
