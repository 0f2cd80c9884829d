package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.channels.CallLayout;
import io.ccaas.sdk.audio.io.Spool;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.audio.samples.ChannelSplit;
import io.ccaas.sdk.audio.samples.SampleStream;
import java.util.List;

/**
 * A call whose two parties were parted into a recording each, so that a partner can be given one of them, or each under its own name.
 *
 * <p>Guarantees: each recording holds the samples of one channel, bit by bit, in the container and codec of the call, and is as long
 * as the call. Memory does not grow with the call. Does not guarantee that a party is heard in its own channel alone: an echo of
 * it may be in the other one.
 *
 * <pre>{@code
 * try (CallChannels parties = call.splitInto(CallLayout.CUSTOMER_LEFT)) {
 *     partner.send(parties.customer());
 * }
 * }</pre>
 */
public final class CallChannels implements AutoCloseable {

    private final AudioOnly customer;
    private final AudioOnly agent;

    private CallChannels(AudioOnly customer, AudioOnly agent) {
        this.customer = customer;
        this.agent = agent;
    }

    static CallChannels split(Spool call, CleaningReport report, CallLayout layout) {
        SampleStream.require(report.format());
        int customer = layout.customer(report.format());
        List<Spool> parts = List.of(call.another(), call.another());
        try {
            SampleStream samples = SampleStream.of(call.openStream(), report.format());
            AudioFormat mono = ChannelSplit.run(samples, parts);
            List<AudioOnly> both = parts.stream()
                    .map(part -> new AudioOnly(part, report.of(mono)))
                    .toList();
            return new CallChannels(both.get(customer), both.get(1 - customer));
        } catch (RuntimeException | Error e) {
            parts.forEach(Spool::close);
            throw e;
        }
    }

    /**
     * What the customer's channel holds.
     *
     * @return one channel; closed with this
     */
    public AudioOnly customer() {
        return customer;
    }

    /**
     * What the agent's channel holds.
     *
     * @return one channel; closed with this
     */
    public AudioOnly agent() {
        return agent;
    }

    /** Closes both recordings; the call they came from stays open. */
    @Override
    public void close() {
        try (agent) {
            customer.close();
        }
    }

    @Override
    public String toString() {
        return "CallChannels[customer " + customer + ", agent " + agent + "]";
    }
}
