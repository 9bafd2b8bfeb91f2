package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pages say, in the viewer's language: a group of words for each page, {@code #{words.live.title}}. */
@Named
@RequestScoped
public class Words extends AbstractMap<String, Map<String, String>> {

    private static final String VALUES = "values";

    @Inject
    private Viewer viewer;

    @Override
    public @Nullable Map<String, String> get(@Nullable Object group) {
        return group == null ? null : WordGroup.of(group.toString(), viewer.locale());
    }

    @Override
    public boolean containsKey(@Nullable Object group) {
        return group != null;
    }

    @Override
    public Set<Map.Entry<String, Map<String, String>>> entrySet() {
        return Set.of(); // groups are asked for by name
    }

    /** A sentence with values in it: {@code say("live.open", 3)}, in the style of {@link MessageFormat}. */
    public String say(String groupAndKey, Object... values) {
        int dot = groupAndKey.indexOf('.');
        String sentence =
                WordGroup.of(groupAndKey.substring(0, dot), viewer.locale()).get(groupAndKey.substring(dot + 1));
        return new MessageFormat(sentence, viewer.locale()).format(values);
    }

    /** The word for a constant. */
    public String of(@Nullable Object value) {
        return value == null ? "" : WordGroup.of(VALUES, viewer.locale()).get(value.toString());
    }
}
