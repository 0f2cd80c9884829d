package io.ccaas.sdk.http.recording;

import java.nio.charset.StandardCharsets;

/** The parts that make up an object, as the store named them, in their order. Not thread-safe. */
public final class PartList {

    private final StringBuilder xml = new StringBuilder("<CompleteMultipartUpload>");
    private int parts;

    /** An empty list. */
    public PartList() {}

    /**
     * Adds the next part.
     *
     * @param tag what the store called it
     */
    public void add(IssuedText tag) {
        parts++;
        xml.append("<Part><PartNumber>")
                .append(parts)
                .append("</PartNumber><ETag>&quot;")
                .append(tag.plain()) // holds nothing that XML reads
                .append("&quot;</ETag></Part>");
    }

    /**
     * The request's content.
     *
     * @return XML
     */
    public RecordingBody body() {
        return RecordingBody.xml((xml + "</CompleteMultipartUpload>").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "PartList[" + parts + "]";
    }
}
