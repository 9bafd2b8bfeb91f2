package org.imas.platform;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Spans: recorded and exported where the server's OpenTelemetry is switched on; elsewhere they record nothing, and only
 * hand on the trace they are a part of.
 */
@ApplicationScoped
public class Tracing {

    /** MicroProfile Telemetry's switch. Payara begins spans without it as well, in traces of their own that end nowhere. */
    @Inject
    @ConfigProperty(name = "otel.sdk.disabled", defaultValue = "true")
    private boolean off;

    @Inject
    private Instance<OpenTelemetry> server;

    private Tracer tracer;

    @PostConstruct
    void start() {
        tracer = (!off && server.isResolvable() ? server.get() : OpenTelemetry.noop()).getTracer("org.imas");
    }

    /** What this thread works in: the server's span if it records some, else what the caller named. */
    public @Nullable String now() {
        String recorded = off ? null : TraceContext.of(Span.current());
        return recorded == null ? TraceContext.now() : recorded;
    }

    /**
     * Does that as one span.
     *
     * @param traceparent what it is a part of
     */
    public <T> T span(String name, SpanKind kind, @Nullable String traceparent, Function<Span, T> work) {
        Span span = tracer.spanBuilder(name)
                .setParent(TraceContext.under(traceparent))
                .setSpanKind(kind)
                .startSpan();
        String before = TraceContext.now();
        TraceContext.begin(TraceContext.of(span));
        try {
            return within(span, work);
        } finally {
            TraceContext.begin(before);
            span.end();
        }
    }

    @SuppressWarnings("try") // the scope is what is worked in
    private static <T> T within(Span span, Function<Span, T> work) {
        try (Scope scope = span.makeCurrent()) {
            return work.apply(span);
        }
    }
}
