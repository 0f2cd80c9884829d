package io.ccaas.sdk.testing;

/** Captured bytes in every view that a needle may ask for. */
final class Haystack {

    private final byte[] captured;

    Haystack(byte[] captured) {
        this.captured = captured;
    }

    Seen see(Needle.View view) {
        return switch (view) {
            case PLAIN -> plain();
            case JOINED -> joined();
            case LOWER -> lower();
            case PERCENT -> percentDecoded();
            case NIBBLES -> nibbles(4);
            case SWAPPED_NIBBLES -> nibbles(0);
        };
    }

    private Seen plain() {
        Seen seen = new Seen(captured.length);
        for (int i = 0; i < captured.length; i++) {
            seen.add(captured[i], i);
        }
        return seen;
    }

    private Seen joined() {
        Seen seen = new Seen(captured.length);
        for (int i = 0; i < captured.length; i++) {
            byte b = captured[i];
            if (b != '\r' && b != '\n' && b != ' ' && b != '\t') {
                seen.add(b, i);
            }
        }
        return seen;
    }

    private Seen lower() {
        Seen seen = new Seen(captured.length);
        for (int i = 0; i < captured.length; i++) {
            byte b = captured[i];
            seen.add(b >= 'A' && b <= 'Z' ? b + 32 : b, i);
        }
        return seen;
    }

    private Seen percentDecoded() {
        Seen seen = new Seen(captured.length);
        for (int i = 0; i < captured.length; i++) {
            if (captured[i] == '%' && i + 2 < captured.length && hex(i + 1) >= 0 && hex(i + 2) >= 0) {
                seen.add(hex(i + 1) << 4 | hex(i + 2), i);
                i += 2;
            } else {
                seen.add(captured[i] == '+' ? ' ' : captured[i], i);
            }
        }
        return seen;
    }

    private int hex(int at) {
        return Character.digit(captured[at], 16);
    }

    private Seen nibbles(int firstShift) {
        Seen seen = new Seen(captured.length * 2);
        for (int i = 0; i < captured.length; i++) {
            seen.add(Character.forDigit(captured[i] >> firstShift & 0xf, 16), i);
            seen.add(Character.forDigit(captured[i] >> (4 - firstShift) & 0xf, 16), i);
        }
        return seen;
    }

    /** What one view shows, and at which captured byte each of its characters begins. */
    static final class Seen {

        private final byte[] bytes;
        private final int[] offsets;
        private int length;

        Seen(int capacity) {
            this.bytes = new byte[capacity];
            this.offsets = new int[capacity];
        }

        void add(int b, int offset) {
            bytes[length] = (byte) b;
            offsets[length++] = offset;
        }

        int length() {
            return length;
        }

        /** The character at a place of the view. */
        int at(int place) {
            return bytes[place] & 0xff;
        }

        /** Where in the captured bytes the character at a place of the view begins. */
        int offset(int place) {
            return offsets[place];
        }

        boolean shows(String needle, int place) {
            if (needle.length() > length - place) {
                return false;
            }
            for (int i = 0; i < needle.length(); i++) {
                if (at(place + i) != needle.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
