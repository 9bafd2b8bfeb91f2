package org.imas.platform;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The trace that this thread works in, as the header {@code traceparent} of W3C Trace Context writes it. It is kept beside
 * the context of OpenTelemetry, as servers begin spans in that one that nobody asked for.
 */
public final class TraceContext {

    /** The header, and the property of a message. */
    public static final String HEADER = "traceparent";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final int ID_FROM = 3;
    private static final int ID_TO = 35;
    private static final ThreadLocal<@Nullable String> NOW = new ThreadLocal<>();
    private static final TextMapGetter<String> HEADER_ALONE = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return key.equals(HEADER) ? traceparent : null;
        }
    };

    private TraceContext() {}

    /** What was said to {@link #begin} last; null where nothing is traced. */
    public static @Nullable String now() {
        return NOW.get();
    }

    /** From now on it is that one; whoever says so sees to it that what was before begins again. */
    public static void begin(@Nullable String traceparent) {
        if (traceparent == null) {
            NOW.remove();
        } else {
            NOW.set(traceparent);
        }
    }

    /** That text, 55 characters, if it is one; what a later version has beyond that is left out. */
    public static @Nullable String read(@Nullable String text) {
        return of(Span.fromContext(under(text)));
    }

    /** What goes on as a part of that span; null where it is none. */
    static @Nullable String of(Span span) {
        if (!span.getSpanContext().isValid()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        W3C.inject(Context.root().with(span), headers, (all, key, value) -> all.put(key, value));
        return headers.get(HEADER);
    }

    /** A context with that as the parent of what begins; without any where the text is none. */
    static Context under(@Nullable String traceparent) {
        return traceparent == null ? Context.root() : W3C.extract(Context.root(), traceparent, HEADER_ALONE);
    }

    /** The id of its trace: 32 hexadecimal digits. */
    public static @Nullable String id(@Nullable String traceparent) {
        return traceparent == null ? null : traceparent.substring(ID_FROM, ID_TO);
    }

    /** What a line of the log ends with: the id of that trace, or nothing. */
    public static String field(@Nullable String traceparent) {
        return traceparent == null ? "" : " trace=" + id(traceparent);
    }
}
