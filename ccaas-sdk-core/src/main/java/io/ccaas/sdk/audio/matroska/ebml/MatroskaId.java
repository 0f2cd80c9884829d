package io.ccaas.sdk.audio.matroska.ebml;

/** Ids of the elements that are read, written or named when they are dropped (RFC 9559, section 5). */
public final class MatroskaId {

    /** EBML header. */
    public static final int EBML = 0x1A45DFA3;
    /** EBMLVersion. */
    public static final int EBML_VERSION = 0x4286;
    /** EBMLReadVersion. */
    public static final int EBML_READ_VERSION = 0x42F7;
    /** EBMLMaxIDLength. */
    public static final int EBML_MAX_ID_LENGTH = 0x42F2;
    /** EBMLMaxSizeLength. */
    public static final int EBML_MAX_SIZE_LENGTH = 0x42F3;
    /** DocType. */
    public static final int DOC_TYPE = 0x4282;
    /** DocTypeVersion. */
    public static final int DOC_TYPE_VERSION = 0x4287;
    /** DocTypeReadVersion. */
    public static final int DOC_TYPE_READ_VERSION = 0x4285;
    /** Segment. */
    public static final int SEGMENT = 0x18538067;
    /** Info. */
    public static final int INFO = 0x1549A966;
    /** TimestampScale. */
    public static final int TIMESTAMP_SCALE = 0x2AD7B1;
    /** MuxingApp. */
    public static final int MUXING_APP = 0x4D80;
    /** WritingApp. */
    public static final int WRITING_APP = 0x5741;
    /** Tracks. */
    public static final int TRACKS = 0x1654AE6B;
    /** TrackEntry. */
    public static final int TRACK_ENTRY = 0xAE;
    /** TrackNumber. */
    public static final int TRACK_NUMBER = 0xD7;
    /** TrackUID. */
    public static final int TRACK_UID = 0x73C5;
    /** TrackType. */
    public static final int TRACK_TYPE = 0x83;
    /** TrackTimestampScale. */
    public static final int TRACK_TIMESTAMP_SCALE = 0x23314F;
    /** Language. */
    public static final int LANGUAGE = 0x22B59C;
    /** CodecID. */
    public static final int CODEC_ID = 0x86;
    /** CodecPrivate. */
    public static final int CODEC_PRIVATE = 0x63A2;
    /** CodecDelay. */
    public static final int CODEC_DELAY = 0x56AA;
    /** SeekPreRoll. */
    public static final int SEEK_PRE_ROLL = 0x56BB;
    /** Audio. */
    public static final int AUDIO = 0xE1;
    /** SamplingFrequency. */
    public static final int SAMPLING_FREQUENCY = 0xB5;
    /** OutputSamplingFrequency. */
    public static final int OUTPUT_SAMPLING_FREQUENCY = 0x78B5;
    /** Channels. */
    public static final int CHANNELS = 0x9F;
    /** BitDepth. */
    public static final int BIT_DEPTH = 0x6264;
    /** ContentEncodings. */
    public static final int CONTENT_ENCODINGS = 0x6D80;
    /** ContentEncoding. */
    public static final int CONTENT_ENCODING = 0x6240;
    /** ContentEncodingScope. */
    public static final int CONTENT_ENCODING_SCOPE = 0x5032;
    /** ContentEncodingType. */
    public static final int CONTENT_ENCODING_TYPE = 0x5033;
    /** ContentCompression. */
    public static final int CONTENT_COMPRESSION = 0x5034;
    /** ContentEncryption. */
    public static final int CONTENT_ENCRYPTION = 0x5035;
    /** ContentCompAlgo. */
    public static final int CONTENT_COMP_ALGO = 0x4254;
    /** ContentCompSettings. */
    public static final int CONTENT_COMP_SETTINGS = 0x4255;
    /** Cluster. */
    public static final int CLUSTER = 0x1F43B675;
    /** Timestamp of a cluster. */
    public static final int TIMESTAMP = 0xE7;
    /** SimpleBlock. */
    public static final int SIMPLE_BLOCK = 0xA3;
    /** BlockGroup. */
    public static final int BLOCK_GROUP = 0xA0;
    /** Block. */
    public static final int BLOCK = 0xA1;
    /** DiscardPadding. */
    public static final int DISCARD_PADDING = 0x75A2;
    /** EncryptedBlock. */
    public static final int ENCRYPTED_BLOCK = 0xAF;

    private MatroskaId() {}
}
