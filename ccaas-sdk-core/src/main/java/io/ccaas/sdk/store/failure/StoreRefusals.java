package io.ccaas.sdk.store.failure;

import io.ccaas.sdk.errors.Problem;

/** What every store refuses in the same words. */
public final class StoreRefusals {

    private StoreRefusals() {}

    /**
     * Nothing is overwritten.
     *
     * @return what to throw
     */
    public static StoreRefusedException exists() {
        return refused(
                "STORE_OBJECT_EXISTS",
                "a recording id under which nothing is stored",
                "there is an object already",
                "Store it under a fresh id; if an earlier attempt may have ended, compare what is there.");
    }

    /**
     * It is not there.
     *
     * @return what to throw
     */
    public static StoreRefusedException missing() {
        return refused(
                "STORE_OBJECT_MISSING",
                "an object for this recording id",
                "the store has none",
                "Check the id; where the recording was acknowledged, look for who could delete in the store.");
    }

    /**
     * The store keeps it for now.
     *
     * @return what to throw
     */
    public static StoreRefusedException locked() {
        return refused(
                "STORE_OBJECT_LOCKED",
                "an object that may be deleted",
                "the store keeps it until its retention or legal hold ends",
                "Ask again when the lock has ended; a legal hold is lifted by whoever placed it.");
    }

    /**
     * Other bytes came than were announced.
     *
     * @return what to throw
     */
    public static StoreRefusedException changed() {
        return refused(
                "STORE_OBJECT_CHANGED",
                "exactly the bytes that were announced",
                "there were fewer, more, or others",
                "Get the object anew; if it stays so, it is damaged or somebody changed it.");
    }

    /**
     * A stretch lies outside of its object.
     *
     * @return what to throw
     */
    public static StoreRefusedException outside() {
        return refused(
                "STORE_RANGE",
                "a stretch that lies within the object",
                "it ends behind it",
                "Ask for the object's length first.");
    }

    private static StoreRefusedException refused(String code, String expected, String found, String remedy) {
        return new StoreRefusedException(Problem.of(code, expected, found, remedy));
    }
}
