package org.imas.configuration;

import java.util.List;
import org.imas.platform.Required;
import org.imas.routing.NotificationPreferences;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told, in the document.
 *
 * @param person the name, or the id where several have the same name
 */
public record PreferencesItem(
        @Required @Nullable String person, @Nullable List<NotificationPreferences.Step> steps) {

    NotificationPreferences preferences() {
        return new NotificationPreferences(steps);
    }
}
