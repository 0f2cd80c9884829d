package io.ccaas.sdk.audio.corpus;

import static io.ccaas.sdk.audio.corpus.Bytes.cut;
import static io.ccaas.sdk.audio.corpus.Bytes.join;
import static io.ccaas.sdk.audio.corpus.Bytes.le;
import static io.ccaas.sdk.audio.corpus.Bytes.put;
import static io.ccaas.sdk.audio.corpus.Bytes.text;

import java.util.Arrays;

/** Numbers and lengths of WAV that nobody reads, and lengths that lie. */
final class WavNumbers {

    private WavNumbers() {}

    static void addTo(Corpus corpus) {
        corpus.from("wav_pcm.wav", "2.1")
                .clean(
                        "wav_riff_size",
                        "riff-size",
                        (b, p) -> put(b, 4, join(new byte[] {(byte) 0xF1, 0x3A, 0x5C, 0x7E})))
                .clean("wav_fmt_extra", "fmt-extra", WavNumbers::fmtExtra)
                .clean("wav_fmt_rate", "fmt-numbers", (b, p) -> put(b, 28, p.number("nAvgBytesPerSec", 4)))
                .refuse(
                        "wav_two_data",
                        "second-data",
                        "WAV_TWO_DATA",
                        (b, p) ->
                                Riff.of(b).behind("data", p.text("second data")).bytes())
                .refuse("wav_two_fmt", "second-fmt", "WAV_TWO_FMT", WavNumbers::secondFmt)
                .clean("wav_data_remainder", "data-remainder", WavNumbers::remainder);
        corpus.from("wav_ulaw.wav", "2.1")
                .clean(
                        "wav_fact",
                        "fact",
                        (b, p) -> Riff.of(b)
                                .with("fact", join(p.number("fact samples", 4), p.text("fact")))
                                .bytes())
                .clean("wav_cb_size", "fmt-extra", WavNumbers::cbSize)
                .clean(
                        "wav_recorder",
                        "list-info",
                        (b, p) -> Riff.of(b).front("LIST", WavMetadata.info(p)).bytes());
        corpus.from("wav_ext.wav", "2.1")
                .clean("wav_ext_mask", "fmt-numbers", (b, p) -> put(b, 40, p.number("dwChannelMask", 4)))
                .refuse(
                        "wav_ext_guid",
                        "fmt-numbers",
                        "WAV_UNKNOWN_CODEC",
                        (b, p) -> put(b, 46, p.field("SubFormat", 14)))
                .clean("wav_ext_extra", "fmt-extra", WavNumbers::extensibleExtra);
        corpus.from("wav_pcm.wav", "2.1").kept("wav_samples", "sample-values", WavNumbers::samples);
        corpus.from("wav_rf64.wav", "2.1").clean("wav_ds64", "ds64", WavNumbers::ds64);
        corpus.from("wav_gsm.wav", "2.1")
                .clean(
                        "wav_gsm_info",
                        "list-info",
                        (b, p) -> Riff.of(b).behind("LIST", WavMetadata.info(p)).bytes());
        corpus.from("wav_ima.wav", "2.1").clean("wav_ima_fmt", "fmt-extra", WavNumbers::adpcmExtra);
        corpus.from("wav_ms.wav", "2.1").clean("wav_ms_fmt", "fmt-extra", WavNumbers::adpcmExtra);
    }

    private static byte[] fmtExtra(byte[] base, Plants p) {
        Riff riff = Riff.of(base);
        byte[] planted = p.text("fmt behind 16 bytes");
        return riff.with(
                        "fmt ",
                        join(cut(riff.body("fmt "), 0, 16), le(planted.length, 2), planted, p.text("fmt past cbSize")))
                .bytes();
    }

    private static byte[] cbSize(byte[] base, Plants p) {
        Riff riff = Riff.of(base);
        byte[] planted = p.text("cbSize bytes");
        return riff.with("fmt ", join(cut(riff.body("fmt "), 0, 16), le(planted.length, 2), planted))
                .bytes();
    }

    private static byte[] extensibleExtra(byte[] base, Plants p) {
        Riff riff = Riff.of(base);
        byte[] planted = p.text("behind EXTENSIBLE");
        byte[] fmt = put(riff.body("fmt "), 16, le(22L + planted.length, 2));
        return riff.with("fmt ", join(fmt, planted, p.text("past EXTENSIBLE"))).bytes();
    }

    private static byte[] adpcmExtra(byte[] base, Plants p) {
        Riff riff = Riff.of(base);
        riff.with("fmt ", join(riff.body("fmt "), p.text("behind the ADPCM header")));
        return riff.behind("LIST", WavMetadata.info(p)).bytes();
    }

    private static byte[] secondFmt(byte[] base, Plants p) {
        Riff riff = Riff.of(base);
        return riff.before("data", "fmt ", join(riff.body("fmt "), p.text("second fmt")))
                .bytes();
    }

    private static byte[] remainder(byte[] base, Plants p) {
        Riff riff = Riff.of(base);
        byte[] odd = join(riff.body("data"), new byte[] {'R'});
        return riff.with("data", odd)
                .behind("LIST", join(text("INFOIART"), le(27, 4), p.text("behind odd data")))
                .bytes();
    }

    /** Samples stay as they are, also those that are no sound, and the low bits that a header calls unused. */
    private static byte[] samples(byte[] base, Plants p) {
        Riff riff = Riff.of(base);
        return riff.with("data", put(riff.body("data"), 2000, p.text("samples")))
                .bytes();
    }

    private static byte[] ds64(byte[] base, Plants p) {
        Riff riff = Riff.of(base);
        byte[] old = riff.body("ds64");
        byte[] table = join(le(2, 4), text("bext"), p.number("ds64 table", 8), text("LIST"), p.number("ds64 table", 8));
        byte[] body = join(Arrays.copyOf(old, 16), p.number("ds64 sampleCount", 8), table, p.text("behind ds64"));
        byte[] file = riff.with("ds64", body).bytes();
        return put(put(file, 4, le(-1, 4)), 20, le(file.length - 8L, 8));
    }
}
