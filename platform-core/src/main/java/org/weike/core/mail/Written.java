package org.weike.core.mail;

/** A message in words: as text for those who read text, and as a page. */
public record Written(String subject, String text, String html) {}
