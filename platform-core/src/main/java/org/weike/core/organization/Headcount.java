package org.weike.core.organization;

/** How many people are at home somewhere, and how many more are guests there, who are counted at home elsewhere. */
public record Headcount(long atHome, long guests) {

    public boolean isNobody() {
        return atHome + guests == 0;
    }
}
