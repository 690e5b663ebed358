package org.weike.ui.lesson;

import com.vaadin.flow.component.html.IFrame;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.Header;
import org.weike.core.lesson.Medium;
import org.weike.core.lesson.ReadLesson;
import org.weike.core.lesson.RecallQuestion;

/**
 * Shows a draft as a phone would, in the phone's own style and without scripts. What changes is put in place, so that
 * the preview stays where it was scrolled to.
 */
final class PhonePreview extends IFrame {

    private static final String EMPTY = "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width\">"
            + "<link rel=\"stylesheet\" href=\"/face/tokens.css\"><link rel=\"stylesheet\" href=\"/face/phone.css\">"
            + "</head><body><main class=\"page\"></main></body></html>";

    private static final String FILL = "const fill = () => { const main = this.contentDocument"
            + " && this.contentDocument.querySelector('main'); if (main) { main.innerHTML = $0; } };"
            + " if (this.contentDocument && this.contentDocument.querySelector('main')) { fill(); }"
            + " else { this.addEventListener('load', fill, { once: true }); }";

    PhonePreview() {
        addClassName("phone-frame");
        setTitle(getTranslation("lesson.preview"));
        getElement().setAttribute("sandbox", "allow-same-origin");
        setSrcdoc(EMPTY);
    }

    void show(ReadLesson lesson) {
        var page = new StringBuilder(8_192);
        Header header = lesson.header();
        if (header != null) {
            page.append("<h1>").append(plain(header.title())).append("</h1>");
            page.append("<p class=\"lead\">").append(plain(header.summary())).append("</p>");
        }
        lesson.blocks()
                .forEach(it -> page.append("<section class=\"block\">")
                        .append(html(it))
                        .append("</section>"));
        if (!lesson.recall().isEmpty()) {
            page.append("<h2>").append(plain(getTranslation("phone.recall"))).append("</h2>");
            lesson.recall().forEach(it -> page.append(html(it)));
        }
        getElement().executeJs(FILL, page.toString());
    }

    private String html(Block block) {
        return switch (block) {
            case Block.Text it -> it.html();
            case Block.Callout it ->
                "<aside class=\"callout " + it.tone().name().toLowerCase(Locale.ROOT) + "\"><p class=\"kind\">"
                        + plain(getTranslation("phone.tone." + it.tone())) + "</p>" + it.html() + "</aside>";
            case Block.Quotation it ->
                "<blockquote>" + it.html() + "<p class=\"small\">— " + plain(it.source()) + "</p></blockquote>";
            case Block.Picture it ->
                figure(
                        "<img src=\"" + source(it.medium()) + "\" alt=\"" + plain(it.alternative()) + "\">",
                        it.caption());
            case Block.Audio it ->
                figure("<audio controls preload=\"none\" src=\"" + source(it.medium()) + "\"></audio>", it.caption());
            case Block.Video it ->
                figure(
                        "<video controls preload=\"metadata\" playsinline src=\"" + source(it.medium()) + "\">"
                                + track(it.subtitles()) + "</video>",
                        it.caption());
        };
    }

    private static String html(RecallQuestion question) {
        var card = new StringBuilder("<div class=\"card\"><fieldset><legend>")
                .append(plain(question.question()))
                .append("</legend>");
        question.options()
                .forEach(it -> card.append("<label class=\"option")
                        .append(it.right() ? " right" : "")
                        .append("\"><span>")
                        .append(plain(it.text()))
                        .append("</span></label>"));
        return card.append("</fieldset><p class=\"because\">")
                .append(plain(question.because()))
                .append("</p></div>")
                .toString();
    }

    private static String figure(String medium, String caption) {
        return "<figure>" + medium + (caption.isEmpty() ? "" : "<figcaption>" + plain(caption) + "</figcaption>")
                + "</figure>";
    }

    private static String track(@Nullable Medium subtitles) {
        return subtitles == null ? "" : "<track kind=\"subtitles\" default src=\"" + source(subtitles) + "\">";
    }

    private static String source(Medium medium) {
        return "/media/" + medium.id().value();
    }

    private static String plain(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
