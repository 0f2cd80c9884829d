package io.ccaas.sdk.audio.mp4.box;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Constant names for what is left out. A box type that is not on the list could itself be data, so it is never repeated. */
public final class BoxKinds {

    /** Bytes in a media box that no sample uses. */
    public static final String UNUSED_MEDIA = "bytes in mdat that no sample uses";

    private static final String UNKNOWN = "unknown box";

    private static final Set<String> KNOWN = Set.of(
            "free", "skip", "wide", "pnot", "uuid", "udta", "meta", "sidx", "ssix", "prft", "emsg", "mfra", "pssh",
            "iods", "tref", "ctts", "cslg", "stss", "stps", "stsh", "sdtp", "stdp", "padb", "sgpd", "sbgp", "saiz",
            "saio", "subs", "senc", "clip", "matt", "load", "imap", "elng", "gmhd", "nmhd", "vmhd", "hmhd", "mehd",
            "tapt", "kmat", "hdlr", "chan", "btrt", "pasp", "srat", "dmix", "ctab", "PICT", "styp", "ludt", "trgr",
            "frma", "trep", "leva", "tfrf", "tfxd");

    /** Handlers of tracks that hold no sound. */
    private static final Map<String, String> TRACKS = Map.of(
            "text", "text track",
            "sbtl", "text track",
            "subt", "text track",
            "clcp", "text track",
            "tmcd", "timecode track",
            "meta", "metadata track",
            "hint", "hint track",
            "pict", "picture track",
            "soun", "other sound track");

    private static final Map<String, Map<String, String>> NESTED =
            Set.of("moov", "trak", "mdia", "minf", "dinf", "stbl", "stsd", "edts", "mvex", "moof", "traf", "wave")
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), parent -> names(parent + "/")));

    private static final Map<String, String> TOP = names("");

    private BoxKinds() {}

    /**
     * Names a box at the level of the file.
     *
     * @param type its type
     * @return a constant
     */
    public static String top(String type) {
        return TOP.getOrDefault(type, UNKNOWN);
    }

    /**
     * Names a box in another.
     *
     * @param parent one of the boxes that readers enter
     * @param type its type
     * @return a constant
     */
    public static String in(String parent, String type) {
        return NESTED.getOrDefault(parent, TOP).getOrDefault(type, UNKNOWN);
    }

    /**
     * Names a track that is left out.
     *
     * @param handler the type of its handler
     * @return a constant
     */
    public static String track(String handler) {
        return TRACKS.getOrDefault(handler, "other track");
    }

    /** Names what is left out of a box that is written anew. */
    static String slack(String kind) {
        return switch (kind) {
            case "mvhd", "tkhd" -> kind + " dates and spare fields";
            case "mdhd" -> "mdhd dates and language";
            case "hdlr" -> "hdlr name and spare fields";
            case "trex", "tfhd", "trun" -> kind + " flags";
            default -> kind + " spare bytes";
        };
    }

    private static Map<String, String> names(String prefix) {
        return KNOWN.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), type -> prefix + type));
    }
}
