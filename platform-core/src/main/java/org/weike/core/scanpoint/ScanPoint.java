package org.weike.core.scanpoint;

import org.weike.core.shared.OrganizationId;

/** A place with a code, and what the code opens. */
public record ScanPoint(
        ScanPointId id, String title, Place place, CardCodes codes, Target target, Status status, long rev) {

    public static final int LONGEST_TITLE = 60;

    public ScanPoint {
        title = title.strip().replaceAll("\\s+", " ");
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a title has 1 to " + LONGEST_TITLE + " characters: " + title);
        }
    }

    /** Whether a code opens anything. */
    public enum Status {
        ACTIVE,
        REVOKED
    }

    static ScanPoint putUpAt(Place place, String title, Target target, ScanCode code) {
        var id = ScanPointId.firstKnownBy(code);
        return new ScanPoint(id, title, place, CardCodes.startingWith(code), target, Status.ACTIVE, 0);
    }

    public OrganizationId site() {
        return place.site();
    }

    public ScanCode code() {
        return codes.current();
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    public ScanPoint retargetedTo(Target other) {
        return new ScanPoint(id, title, place, codes, other, status, rev);
    }

    public ScanPoint describedAs(String newTitle, Place newPlace) {
        return new ScanPoint(id, newTitle, newPlace, codes, target, status, rev);
    }

    public ScanPoint revoked() {
        return new ScanPoint(id, title, place, codes, target, Status.REVOKED, rev);
    }

    public ScanPoint restored() {
        return new ScanPoint(id, title, place, codes, target, Status.ACTIVE, rev);
    }

    /** The same point under a new code; cards with the old one open nothing any more. */
    public ScanPoint reissuedWith(ScanCode next) {
        return new ScanPoint(id, title, place, codes.replacedBy(next), target, Status.ACTIVE, rev);
    }

    public ScanPoint saved() {
        return new ScanPoint(id, title, place, codes, target, status, rev + 1);
    }
}
