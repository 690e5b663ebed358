package org.weike.core.audit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.weike.core.audit.Look;
import org.weike.core.audit.Looks;
import org.weike.core.audit.MonthOfLooks;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** Keeps looks in the {@code looks} collection, one document for a person and month. */
@Repository
class MongoLooks implements Looks {

    static final String COLLECTION = "looks";
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 500;
    private static final String LOOKS = "looks";
    private static final String KEPT = "kept";
    private static final String BEYOND = "beyond";

    private final MongoOperations mongo;
    private final Clock clock;

    MongoLooks(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void looked(Actor actor, PersonId at, Look.Kind kind) {
        if (actor instanceof Actor.Member member && !member.id().equals(at)) {
            add(at, new Look(clock.instant(), member.id(), kind));
        }
    }

    // A full document does not match, so the upsert collides with its id: then the look is only counted.
    private void add(PersonId person, Look look) {
        var month = id(person, YearMonth.from(look.at().atZone(CHINA)));
        var notFull = Query.query(where("_id").is(month).and(KEPT).lt(MOST));
        try {
            mongo.upsert(notFull, new Update().push(LOOKS, look).inc(KEPT, 1), COLLECTION);
        } catch (DuplicateKeyException full) {
            mongo.updateFirst(Query.query(where("_id").is(month)), new Update().inc(BEYOND, 1), COLLECTION);
        }
    }

    @Override
    public MonthOfLooks looksAt(PersonId person, YearMonth month) {
        var stored = mongo.findById(id(person, month), StoredMonth.class, COLLECTION);
        return stored == null ? MonthOfLooks.NONE : stored.toDomain();
    }

    private static String id(PersonId person, YearMonth month) {
        return person.value() + ":" + month;
    }

    /** The looks of one month; {@code beyond} is written once there are too many. */
    record StoredMonth(
            String id, List<Look> looks, @Nullable Long beyond) {

        MonthOfLooks toDomain() {
            return new MonthOfLooks(looks, beyond == null ? 0 : beyond);
        }
    }
}
