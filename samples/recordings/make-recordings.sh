#!/bin/sh
# Makes the sample recordings again: two synthetic voices, agent left and customer right, 16 kHz, 16 bit, no metadata.
# Needs flite, sox and sha256sum. The digests in transcripts.json are those of the files, which are clean already:
# cleaning one again gives the same bytes.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { # voice, words, file
    flite -voice "$1" -t "$2" -o "$work/raw.wav"
    sox -D "$work/raw.wav" -r 16000 -c 1 -b 16 "$3" silence 1 0.02 0.5% reverse silence 1 0.02 0.5% reverse pad 0.1 0.2
}

recording() { # name, agent's words, customer's words
    say rms "$2" "$work/agent.wav"
    say slt "$3" "$work/customer.wav"
    agent=$(soxi -s "$work/agent.wav")
    customer=$(soxi -s "$work/customer.wav")
    sox -D "$work/agent.wav" "$work/left.wav" pad 0 "${customer}s"
    sox -D "$work/customer.wav" "$work/right.wav" pad "${agent}s" 0
    sox -D -M "$work/left.wav" "$work/right.wav" "$1.wav"
    [ "$first" = yes ] || printf ',\n'
    first=no
    printf '  "%s": {"file": "%s.wav", "segments": [\n' "$(sha256sum "$1.wav" | cut -d' ' -f1)" "$1"
    printf '    {"startMillis": 0, "endMillis": %d, "text": "%s"},\n' "$((agent / 16))" "$2"
    printf '    {"startMillis": %d, "endMillis": %d, "text": "%s"}\n  ]}' "$((agent / 16))" "$(((agent + customer) / 16))" "$3"
}

first=yes
{
    printf '{\n'
    recording order-status 'how may i help you' 'i would like to check the status of my order'
    recording email 'may i have your email please' 'my email is john dot smith at example dot com'
    recording number 'may i have your number please' 'my number is zero six three nine nine eight zero zero zero one'
    printf '\n}\n'
} > "$work/transcripts.json"
mv "$work/transcripts.json" transcripts.json
