package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.imas.openapi.ApiChapter;
import org.imas.openapi.ApiGuide;
import org.jspecify.annotations.Nullable;

/** What programs can call, a chapter at a time. */
@Named
@RequestScoped
public class ApiDocsPage {

    private static final String FIRST = "incidents";

    @Inject
    private ApiGuide guide;

    private @Nullable String tag;

    public @Nullable String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = tag;
    }

    public List<ApiChapter> chapters() {
        return guide.chapters();
    }

    /** The one that is wanted; that of incidents where there is no such one. */
    public ApiChapter chapter() {
        return guide.chapter(tag == null ? FIRST : tag)
                .or(() -> guide.chapter(FIRST))
                .orElseThrow();
    }

    public boolean here(ApiChapter other) {
        return chapter().name().equals(other.name());
    }
}
