package org.weike.core.scanpoint.pdfbox;

/** What all cards of an order say alike: the promise, whether there is a mark, and the address before the code. */
record CardText(String promise, boolean marked, String addressPrefix) {}
