package org.weike.core.scanpoint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.weike.core.shared.OrganizationId;

/** A place with a code, and what the code opens. */
public record ScanPoint(
        ScanPointId id,
        String title,
        Place place,
        CardCodes codes,
        Target target,
        Status status,
        long rev,
        Instant changed) {

    public static final int LONGEST_TITLE = 60;

    public ScanPoint {
        title = title.strip().replaceAll("\\s+", " ");
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a title has 1 to " + LONGEST_TITLE + " characters: " + title);
        }
        changed = changed.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether a code opens anything. */
    public enum Status {
        ACTIVE,
        REVOKED
    }

    static ScanPoint putUp(NewPoint wanted, ScanCode code, Instant now) {
        return new ScanPoint(
                ScanPointId.firstKnownBy(code),
                wanted.title(),
                wanted.place(),
                CardCodes.startingWith(code),
                wanted.target(),
                Status.ACTIVE,
                1,
                now);
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

    public ScanPoint retargetedTo(Target other, Instant now) {
        return new ScanPoint(id, title, place, codes, other, status, rev + 1, now);
    }

    public ScanPoint describedAs(String newTitle, Place newPlace, Instant now) {
        return new ScanPoint(id, newTitle, newPlace, codes, target, status, rev + 1, now);
    }

    public ScanPoint revoked(Instant now) {
        return new ScanPoint(id, title, place, codes, target, Status.REVOKED, rev + 1, now);
    }

    public ScanPoint restored(Instant now) {
        return new ScanPoint(id, title, place, codes, target, Status.ACTIVE, rev + 1, now);
    }

    /** The same point under a new code; cards with the old one open nothing any more. */
    public ScanPoint reissuedWith(ScanCode next, Instant now) {
        return new ScanPoint(id, title, place, codes.replacedBy(next), target, Status.ACTIVE, rev + 1, now);
    }
}
