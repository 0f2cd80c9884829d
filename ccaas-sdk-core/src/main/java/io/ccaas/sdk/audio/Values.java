package io.ccaas.sdk.audio;

/** Whether an inspection may show what it found. */
enum Values {
    MASKED {
        @Override
        String show(byte[] body, long size) {
            return size == 0 ? "" : size + " bytes, masked";
        }
    },
    SHOWN {
        @Override
        String show(byte[] body, long size) {
            StringBuilder text = new StringBuilder();
            for (byte b : body) {
                boolean printable = b >= 0x20 && b < 0x7F;
                text.append(printable ? (char) b : '.');
            }
            return text.toString();
        }
    };

    /** How much of a body is looked at. */
    static final int LOOK = 512;

    abstract String show(byte[] body, long size);
}
