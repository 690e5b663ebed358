package org.weike.core.mail;

/** The send log says something new of a message, or nothing any more. */
public record MailWritten(MailId mail) {}
