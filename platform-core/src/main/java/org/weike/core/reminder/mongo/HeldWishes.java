package org.weike.core.reminder.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.weike.core.mail.AddressSafe;
import org.weike.core.mail.Undeliverables;
import org.weike.core.reminder.AskedMinutes;
import org.weike.core.reminder.ReminderWish;
import org.weike.core.reminder.ReminderWishes;
import org.weike.core.shared.Erased;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/** How somebody wants to be reminded and where, and the minutes that were asked of them month by month. */
@Component
class HeldWishes implements PersonalRecords {

    private final MongoOperations mongo;
    private final ReminderWishes wishes;
    private final Undeliverables undeliverables;
    private final AddressSafe safe;

    HeldWishes(MongoOperations mongo, ReminderWishes wishes, Undeliverables undeliverables, AddressSafe safe) {
        this.mongo = mongo;
        this.wishes = wishes;
        this.undeliverables = undeliverables;
        this.safe = safe;
    }

    @Override
    public String part() {
        return "reminders";
    }

    @Override
    public List<Told> tell(PersonId person) {
        return Stream.concat(wishes.find(person).stream().map(this::tell), months(person))
                .toList();
    }

    private Told tell(ReminderWish wish) {
        return Told.of("wanted", wish.wanted())
                .and(
                        "address",
                        wish.sealedAddress().map(it -> safe.open(it).value()).orElse(null))
                .and(
                        "proposed",
                        wish.proposedAddress().map(it -> safe.open(it).value()).orElse(null))
                .and("opens", wish.window().opens())
                .and("closes", wish.window().closes())
                .and("language", wish.language());
    }

    private Stream<Told> months(PersonId person) {
        return mongo.find(minutesOf(person), AskedMinutes.class, MongoAskedTimes.COLLECTION).stream()
                .flatMap(month -> month.tasks().entrySet().stream()
                        .map(it -> Told.of(
                                        "month",
                                        month.id().substring(person.value().length() + 1))
                                .and("task", it.getKey())
                                .and("minutes", it.getValue())));
    }

    @Override
    public Set<String> names(PersonId person) {
        return wishes.find(person)
                .map(it -> Stream.concat(it.sealedAddress().stream(), it.proposedAddress().stream()))
                .orElse(Stream.empty())
                .map(it -> safe.open(it).value())
                .collect(Collectors.toSet());
    }

    @Override
    public void forget(Erased person) {
        wishes.find(person.id()).flatMap(ReminderWish::sealedAddress).ifPresent(undeliverables::remove);
        mongo.remove(query(where("_id").is(person.id())), MongoReminderWishes.COLLECTION);
        mongo.remove(minutesOf(person.id()), MongoAskedTimes.COLLECTION);
    }

    private static Query minutesOf(PersonId person) {
        return query(where("_id").gte(person.value() + ":").lt(person.value() + ";"));
    }
}
