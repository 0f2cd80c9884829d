package io.ccaas.sdk.audio.matroska.read;

import io.ccaas.sdk.audio.matroska.track.Block;
import io.ccaas.sdk.audio.matroska.track.DeclaredTrack;
import io.ccaas.sdk.audio.result.AudioContainer;

/** What to do with the chosen track while the input is read. */
public interface TrackSink {

    /**
     * Is told of the track once, in front of its blocks.
     *
     * @param track as the input declares it
     * @param container what the input calls itself, WebM or Matroska
     * @return how many bytes the codec's configuration has when it is written anew
     */
    int begin(DeclaredTrack track, AudioContainer container);

    /**
     * Takes a block; its frames are not yet proven.
     *
     * @param block reused afterwards
     */
    void take(Block block);
}
