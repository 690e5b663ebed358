package org.weike.core.mail;

import java.util.Locale;

/** What a message says, unworded: the template that words it, for whom it is worded, and what it is about. */
public record Letter(String template, Locale language, Record content) {}
