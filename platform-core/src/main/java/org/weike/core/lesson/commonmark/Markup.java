package org.weike.core.lesson.commonmark;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Renders nodes as the plain markup that phones show: no address but of links, no class, no style, no script. */
final class Markup {

    /** Where a link may lead. */
    static final Pattern ADDRESS =
            Pattern.compile("https?://[\\p{L}\\p{N}].*|mailto:[^/].*|tel:[0-9+-]+", Pattern.CASE_INSENSITIVE);

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "h4", "p", "br", "hr", "ul", "ol", "li", "strong", "em", "code", "pre")
            .allowElements("blockquote", "table", "thead", "tbody", "tr", "th", "td", "a")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,4}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(false, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("href")
            .matching(ADDRESS)
            .onElements("a")
            .allowStandardUrlProtocols()
            .allowUrlProtocols("tel")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    String of(Node node) {
        return POLICY.sanitize(renderer.render(node)).strip();
    }

    /** What the node holds, without the node's own tag. */
    String inside(Node parent) {
        var html = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            html.append(of(node));
        }
        return html.toString();
    }
}
