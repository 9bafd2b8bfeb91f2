package org.imas.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** The documentation of a provider type, out of docs/providers.md, as HTML; whatever HTML stands in it is text. */
@Named
@ApplicationScoped
public class ProviderGuide {

    private static final String SOURCE = "/org/imas/docs/providers.md";
    private static final Pattern SECTION = Pattern.compile("^## ", Pattern.MULTILINE);
    private static final Pattern ELSEWHERE = Pattern.compile("^https?://.*");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(TABLES).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> ProviderGuide::mark)
            .build();
    private final Map<String, String> rendered = new ConcurrentHashMap<>();

    /** The section of that type, without its heading; empty where there is none. */
    public String of(@Nullable String type) {
        return type == null ? "" : rendered.computeIfAbsent(type, wanted -> render("(" + wanted + ")"));
    }

    /** What holds for all of them. */
    public String common() {
        return rendered.computeIfAbsent("", wanted -> render("What holds for every provider"));
    }

    private String render(String heading) {
        return SECTION.splitAsStream(text())
                .filter(section -> section.lines().findFirst().orElse("").endsWith(heading))
                .findFirst()
                .map(section -> html(section.substring(section.indexOf('\n') + 1)))
                .orElse("");
    }

    private String html(String markdown) {
        Node document = parser.parse(markdown);
        document.accept(new Inward());
        return renderer.render(document);
    }

    /** What is wider than a phone is moved sideways, also by the keyboard; links leave the page where it is. */
    private static void mark(Node node, String tag, Map<String, String> attributes) {
        boolean table = node instanceof TableBlock && tag.equals("table");
        boolean code = node instanceof FencedCodeBlock && tag.equals("pre");
        if (table || code) {
            attributes.put("tabindex", "0");
        } else if (node instanceof Link) {
            attributes.put("target", "_blank");
            attributes.put("rel", "noopener noreferrer");
        }
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(ProviderGuide.class.getResourceAsStream(SOURCE), SOURCE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Links to other files of the documentation lead nowhere here: their words stay. */
    private static final class Inward extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!ELSEWHERE.matcher(link.getDestination()).matches()) {
                Node child = link.getFirstChild();
                while (child != null) {
                    Node next = child.getNext();
                    link.insertBefore(child);
                    child = next;
                }
                link.unlink();
            }
        }
    }
}
