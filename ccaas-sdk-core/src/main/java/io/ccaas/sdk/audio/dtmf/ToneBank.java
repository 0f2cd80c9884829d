package io.ccaas.sdk.audio.dtmf;

/** Says whether a block of samples is a key tone: Goertzel's algorithm at eight frequencies, and bounds on what it finds. */
final class ToneBank {

    private static final int GROUP = 4;

    private final MaskProfile profile;
    private final double[] coefficients = new double[2 * GROUP];
    private final double[] powers = new double[2 * GROUP];
    private final double least;

    ToneBank(MaskProfile profile) {
        this.profile = profile;
        for (int tone = 0; tone < coefficients.length; tone++) {
            coefficients[tone] = 2 * Math.cos(2 * Math.PI * MaskProfile.TONES[tone] / profile.rate());
        }
        double peak = MaskProfile.LEAST_PEAK * profile.block() / 2;
        this.least = peak * peak;
    }

    /** Looks at as many samples as a block has. */
    boolean isKeyTone(double[] samples, int first) {
        double energy = energy(samples, first);
        // A tone of the least level cannot hide in less energy than its own.
        if (energy * profile.block() < 2 * least) {
            return false;
        }
        for (int tone = 0; tone < powers.length; tone += 2) {
            measure(samples, first, tone);
        }
        int low = loudest(0);
        int high = loudest(GROUP);
        return isPair(powers[low], powers[high], energy) && stands(low, 0) && stands(high, GROUP);
    }

    private boolean isPair(double low, double high, double energy) {
        return low >= least
                && high >= least
                && high <= low * MaskProfile.HIGH_OVER_LOW
                && low <= high * MaskProfile.LOW_OVER_HIGH
                && low + high >= MaskProfile.SHARE * energy * profile.block() / 2;
    }

    private int loudest(int group) {
        int best = group;
        for (int tone = group + 1; tone < group + GROUP; tone++) {
            best = powers[tone] > powers[best] ? tone : best;
        }
        return best;
    }

    private boolean stands(int best, int group) {
        for (int tone = group; tone < group + GROUP; tone++) {
            if (tone != best && powers[tone] * MaskProfile.OVER_GROUP > powers[best]) {
                return false;
            }
        }
        return true;
    }

    /** Without a constant offset, which cheap recorders add and nobody hears. */
    private double energy(double[] samples, int first) {
        double sum = 0;
        double squares = 0;
        for (int i = first; i < first + profile.block(); i++) {
            sum += samples[i];
            squares += samples[i] * samples[i];
        }
        return squares - sum * sum / profile.block();
    }

    /** Two tones in one loop: each is a chain in which a processor waits for the step before. */
    private void measure(double[] samples, int first, int tone) {
        double a = coefficients[tone];
        double b = coefficients[tone + 1];
        double a1 = 0;
        double a2 = 0;
        double b1 = 0;
        double b2 = 0;
        for (int i = first; i < first + profile.block(); i++) {
            double a0 = samples[i] + a * a1 - a2;
            double b0 = samples[i] + b * b1 - b2;
            a2 = a1;
            a1 = a0;
            b2 = b1;
            b1 = b0;
        }
        powers[tone] = a1 * a1 + a2 * a2 - a * a1 * a2;
        powers[tone + 1] = b1 * b1 + b2 * b2 - b * b1 * b2;
    }
}
