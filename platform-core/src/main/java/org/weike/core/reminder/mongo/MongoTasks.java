package org.weike.core.reminder.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;
import org.weike.core.reminder.Task;
import org.weike.core.reminder.TaskId;
import org.weike.core.reminder.Tasks;
import org.weike.core.shared.OrganizationId;

/** Keeps tasks in the {@code tasks} collection; their ids are in the order of time. */
@Repository
class MongoTasks implements Tasks {

    private static final String COLLECTION = "tasks";

    private final MongoOperations mongo;
    private final Revisions revisions;

    MongoTasks(MongoOperations mongo) {
        this.mongo = mongo;
        this.revisions = new Revisions(mongo, COLLECTION);
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("node", Sort.Direction.ASC).on("until", Sort.Direction.ASC));
        indexes.createIndex(new Index("month", Sort.Direction.ASC));
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return Optional.ofNullable(mongo.findById(id, Task.class, COLLECTION));
    }

    @Override
    public List<Task> at(Collection<OrganizationId> nodes, Instant now) {
        var open = query(where("node").in(nodes).and("until").gt(now)).with(Sort.by("_id"));
        return mongo.find(open, Task.class, COLLECTION);
    }

    @Override
    public List<Task> countedIn(YearMonth month) {
        return mongo.find(query(where("month").is(month.toString())), Task.class, COLLECTION).stream()
                .filter(it -> it.withdrawn() == null)
                .toList();
    }

    @Override
    public void add(Task task) {
        mongo.insert(task, COLLECTION);
    }

    @Override
    public void replace(Task task) {
        revisions.write(task.id().value(), task.rev(), task);
    }
}
