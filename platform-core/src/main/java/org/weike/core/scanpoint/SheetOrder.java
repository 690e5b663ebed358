package org.weike.core.scanpoint;

/**
 * How cards are to be printed: the arrangement, whether codes carry a mark, and the line that says that neither an app
 * nor a sign-in is needed, in the reader's language.
 */
public record SheetOrder(CardLayout layout, boolean marked, String promise) {}
