package io.ccaas.sdk.store.objects;

import java.util.List;

/**
 * A page of a listing.
 *
 * @param objects in ascending order of their ids' text
 * @param foreign how many names were passed over that are no recording id; over all pages each is counted once
 * @param isLast whether nothing follows; when it is false, objects is not empty
 */
public record ListedObjects(List<ListedObject> objects, long foreign, boolean isLast) {

    /**
     * Keeps its own list.
     *
     * @param objects in ascending order of their ids' text
     * @param foreign how many names were passed over
     * @param isLast whether nothing follows
     */
    public ListedObjects {
        objects = List.copyOf(objects);
        if (foreign < 0 || (objects.isEmpty() && !isLast)) {
            throw new IllegalArgumentException("a page that is not the last names an object to go on after");
        }
    }
}
