package org.imas.openapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The same request, which wants to be answered in that media type. */
final class Wanting extends HttpServletRequestWrapper {

    private static final String HEADER = "Accept";

    private final String mediaType;

    Wanting(HttpServletRequest request, String mediaType) {
        super(request);
        this.mediaType = mediaType;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HEADER.equalsIgnoreCase(name) ? mediaType : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return HEADER.equalsIgnoreCase(name) ? Collections.enumeration(List.of(mediaType)) : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
        names.removeIf(HEADER::equalsIgnoreCase);
        names.add(HEADER);
        return Collections.enumeration(names);
    }
}
