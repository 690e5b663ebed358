package org.weike.core.ledger.template;

import org.weike.core.organization.Status;

/** What a filled form needs worded in the reader's language. */
public interface TemplateWords {

    String standing(Status.Standing standing);

    /** The mark in the footer of each printed page: who exported it and when. */
    String mark(String by, String at);
}
