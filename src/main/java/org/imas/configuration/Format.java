package org.imas.configuration;

import jakarta.json.JsonObject;

/** In what the document is written: one model, two spellings. */
public enum Format {
    JSON("application/json", "json"),
    YAML("application/yaml", "yaml");

    private final String mediaType;
    private final String ending;

    Format(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the name of a file ends with. */
    public String ending() {
        return ending;
    }

    String write(JsonObject document) {
        return this == JSON ? JsonText.write(document) : Yaml.write(document);
    }

    JsonObject read(String text) {
        return this == JSON ? JsonText.read(text) : Yaml.read(text);
    }

    /** A document in braces is JSON; YAML could be as well, but says less of what is wrong with it. */
    public static Format of(String text) {
        return text.stripLeading().startsWith("{") ? JSON : YAML;
    }
}
