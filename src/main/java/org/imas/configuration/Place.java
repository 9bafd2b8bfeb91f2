package org.imas.configuration;

/**
 * Where an item stands.
 *
 * @param path in the document, such as {@code providers[2]}; of what is to be removed, its section and key
 * @param fresh whether there was no such thing before
 */
record Place(String path, String key, boolean fresh) {

    static Place removed(String section, String key) {
        return new Place(section + " (removed: " + key + ")", key, false);
    }
}
