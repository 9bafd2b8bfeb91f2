package org.imas.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, fills forms in, and follows nothing by itself. */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>|<button\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value|type)=\"([^\"]*)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** What came back, from where. */
    public record Answer(URI uri, int status, Map<String, List<String>> headers, String text) {

        public String header(String name) {
            return String.join("\n", headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()));
        }

        /** Where it leads to. */
        public URI location() {
            return uri.resolve(header("location"));
        }

        /** The form whose opening tag has that text in it. */
        public Form form(String mark) {
            Matcher form = Pattern.compile(
                            "<form\\b([^>]*" + Pattern.quote(mark) + "[^>]*)>(.*?)</form>", Pattern.DOTALL)
                    .matcher(text);
            if (!form.find()) {
                throw new IllegalStateException("no form " + mark + " in " + uri + ": " + text);
            }
            Matcher action = Pattern.compile("action=\"([^\"]*)\"").matcher(form.group(1));
            String target = action.find() ? action.group(1).replace("&amp;", "&") : "";
            return new Form(target.isEmpty() ? uri : uri.resolve(target), inputs(form.group(2)));
        }

        private static Map<String, String> inputs(String html) {
            Map<String, String> inputs = new LinkedHashMap<>();
            Matcher input = INPUT.matcher(html);
            while (input.find()) {
                Map<String, String> attributes = new LinkedHashMap<>();
                Matcher attribute = ATTRIBUTE.matcher(input.group());
                while (attribute.find()) {
                    attributes.put(attribute.group(1), attribute.group(2).replace("&amp;", "&"));
                }
                if (attributes.containsKey("name")) {
                    inputs.put(attributes.get("name"), attributes.getOrDefault("value", ""));
                }
            }
            return inputs;
        }
    }

    /** Where a form is sent, with what. */
    public record Form(URI action, Map<String, String> fields) {

        /** Fills in the field whose name is that, or ends with a colon and that. */
        public Form with(String field, String value) {
            Map<String, String> filled = new LinkedHashMap<>(fields);
            String name = fields.keySet().stream()
                    .filter(key -> key.equals(field) || key.endsWith(":" + field))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no field " + field + " among " + fields.keySet()));
            filled.put(name, value);
            return new Form(action, filled);
        }

        /** What a script of the page would add. */
        public Form plus(String field, String value) {
            Map<String, String> more = new LinkedHashMap<>(fields);
            more.put(field, value);
            return new Form(action, more);
        }

        private String body() {
            return fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    public Answer get(URI uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer send(Form form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.body()));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Goes on until something is shown, up to ten times. */
    public Answer followed(Answer answer) {
        Answer now = answer;
        for (int hop = 0; hop < 10 && now.status() >= 300 && now.status() < 400; hop++) {
            now = get(now.location());
        }
        return now;
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    private Answer send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpRequest built = request.timeout(Duration.ofSeconds(60)).build();
        try {
            HttpResponse<String> response = CLIENT.send(built, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(
                    built.uri(), response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
}
