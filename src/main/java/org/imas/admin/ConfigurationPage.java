package org.imas.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.imas.configuration.Documents;
import org.imas.configuration.EffectiveConfiguration;
import org.imas.configuration.EffectiveKey;
import org.imas.configuration.Format;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** The configuration in effect, and all that is configured as a file. */
@Named
@ViewScoped
public class ConfigurationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Documents documents;

    @Inject
    private EffectiveConfiguration effective;

    private @Nullable String wanted;
    private transient @Nullable List<EffectiveKey> keys;

    public @Nullable String getWanted() {
        return wanted;
    }

    /** What the keys that are shown have in their name or value. */
    public void setWanted(@Nullable String text) {
        wanted = text;
    }

    public List<EffectiveKey> getKeys() {
        if (keys == null) {
            keys = effective.keys().stream().filter(this::shown).toList();
        }
        return keys;
    }

    private boolean shown(EffectiveKey key) {
        if (wanted == null) {
            return true;
        }
        String text = wanted.strip().toLowerCase(Locale.ROOT);
        return key.key().toLowerCase(Locale.ROOT).contains(text)
                || (key.value() != null && key.value().toLowerCase(Locale.ROOT).contains(text));
    }

    public StreamedContent getYaml() {
        return file(Format.YAML);
    }

    public StreamedContent getJson() {
        return file(Format.JSON);
    }

    private StreamedContent file(Format format) {
        byte[] text = documents.text(format).getBytes(UTF_8);
        return DefaultStreamedContent.builder()
                .name("imas-configuration." + format.ending())
                .contentType(format.mediaType())
                .contentLength(Long.valueOf(text.length))
                .stream(() -> new ByteArrayInputStream(text))
                .build();
    }
}
