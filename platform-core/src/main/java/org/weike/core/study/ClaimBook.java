package org.weike.core.study;

import java.time.Clock;
import java.util.ArrayList;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.shared.PersonId;

/** Gives completed attempts to those who bring the receipt; a claim that a crash left open is settled later. */
@Component
class ClaimBook {

    private final ReceiptClaims claims;
    private final Attempts attempts;
    private final LessonShelf lessons;
    private final StudyBook book;
    private final Clock clock;

    ClaimBook(ReceiptClaims claims, Attempts attempts, LessonShelf lessons, StudyBook book, Clock clock) {
        this.claims = claims;
        this.attempts = attempts;
        this.lessons = lessons;
        this.book = book;
        this.clock = clock;
    }

    /** Claiming again is harmless: the same person gets the same answer. */
    Claim claim(Receipt receipt, PersonId person) {
        var earlier = claims.find(receipt.attempt());
        if (earlier.isPresent()) {
            return again(earlier.get(), person);
        }
        var now = clock.instant();
        if (receipt.isExpiredAt(now)) {
            return new Claim.Refused(Claim.Reason.EXPIRED);
        }
        var claim = new ReceiptClaim(receipt.attempt(), person, now, true);
        return claims.add(claim) ? settle(claim) : claim(receipt, person);
    }

    /** Settles what was claimed and, because something broke in between, not yet given. */
    @Scheduled(initialDelayString = "${weike.debts.first:PT10S}", fixedDelayString = "${weike.debts.every:PT1M}")
    void settleOpen() {
        var open = new ArrayList<ReceiptClaim>();
        claims.eachOpen(open::add);
        open.forEach(this::settle);
    }

    private Claim again(ReceiptClaim earlier, PersonId person) {
        if (!earlier.person().equals(person)) {
            return new Claim.Refused(Claim.Reason.CLAIMED_BEFORE);
        }
        return earlier.open() ? settle(earlier) : new Claim.Granted(earlier.id());
    }

    private Claim settle(ReceiptClaim claim) {
        var version = attempts.find(claim.id())
                .flatMap(it -> lessons.find(it.ticket().version()))
                .orElseThrow();
        if (book.give(claim.id(), claim.person(), version)) {
            claims.close(claim.id());
            return new Claim.Granted(claim.id());
        }
        claims.remove(claim.id());
        return new Claim.Refused(Claim.Reason.OVERLAPS);
    }
}
