package org.imas.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.imas.oncall.ScheduleDraft;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/**
 * The rotations of a team in the document.
 *
 * @param team its name
 */
public record ScheduleItem(
        @Required @Nullable String team,
        @Valid @Size(max = 9) @Nullable List<ScheduleDraft.LevelDraft> levels) {

    ScheduleDraft schedule() {
        return new ScheduleDraft(levels);
    }
}
