package org.weike.core.lesson.commonmark;

import org.weike.core.lesson.Markdown;

/** Hands the real Markdown to tests of other packages. */
public final class MarkdownFixture {

    private MarkdownFixture() {}

    public static Markdown markdown() {
        return new CommonmarkMarkdown();
    }
}
