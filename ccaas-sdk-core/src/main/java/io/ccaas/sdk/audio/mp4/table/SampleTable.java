package io.ccaas.sdk.audio.mp4.table;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * All samples of one track.
 *
 * @param sizes of each
 * @param extents where they lie, one behind the other in the same order
 * @param budget limits the memory of what is found out about them
 */
public record SampleTable(SampleSizes sizes, Extents extents, TableBudget budget) {

    /**
     * The same bytes as samples of one size.
     *
     * @param size bytes; all bytes together must be a multiple of it
     * @param offset where the track's box starts
     * @return a new table
     */
    public SampleTable inBlocks(int size, long offset) {
        SampleSizes blocks = new SampleSizes(budget);
        blocks.add(extents.bytes() / size, size, offset);
        return new SampleTable(blocks, extents, budget);
    }

    /**
     * What a second reading must come to again.
     *
     * @param declared how long the samples last, as the input says
     * @param numbers what else must be the same
     * @return a hash over all of it
     */
    public byte[] fingerprint(Durations declared, long... numbers) {
        MessageDigest digest = sha256();
        sizes.feed(digest);
        extents.feed(digest);
        declared.feed(digest);
        long[] own = {sizes.count(), sizes.first(), sizes.bytes(), extents.bytes(), extents.first(), declared.samples()
        };
        for (long[] part : new long[][] {own, numbers}) {
            ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * part.length);
            bytes.asLongBuffer().put(part);
            digest.update(bytes.array());
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256");
        }
    }
}
