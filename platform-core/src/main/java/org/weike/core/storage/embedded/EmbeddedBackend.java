package org.weike.core.storage.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the commands of clients: reads over kept pages, writes once they are durable, definitions alone. */
final class EmbeddedBackend extends AbstractMongoBackend {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBackend.class);

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");
    private static final Set<String> DEFINITIONS =
            Set.of("create", "createindexes", "drop", "dropindexes", "dropdatabase", "renamecollection");

    private static final int INTERNAL_ERROR = 1;
    private static final int NEXT_BATCH = 1000;

    private final DurableMaps maps;
    private final OpenCursors cursors;

    EmbeddedBackend(DurableMaps maps, Clock clock) {
        super(clock);
        this.maps = maps;
        cursors = new OpenCursors(maps, getCursorRegistry());
        EmbeddedDatabase.namesIn(maps).forEach(this::resolveDatabase);
        maps.replay(this::replay);
    }

    private void replay(String fullName, Key key, byte @Nullable [] content) {
        String database = Utils.getDatabaseNameFromFullName(fullName);
        String collection = Utils.getCollectionNameFromFullName(fullName);
        ((EmbeddedDatabase) resolveDatabase(database)).collection(collection).replay(key, content);
    }

    OpenCursors cursors() {
        return cursors;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new EmbeddedDatabase(databaseName, maps, getCursorRegistry(), cursors);
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (WRITES.contains(name)) {
            return maps.write(() -> super.handleCommand(channel, databaseName, command, query));
        }
        if (DEFINITIONS.contains(name) || (name.equals("aggregate") && writes(query))) {
            return maps.define(() -> super.handleCommand(channel, databaseName, command, query));
        }
        return maps.read(() -> super.handleCommand(channel, databaseName, command, query));
    }

    private static boolean writes(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(it -> it instanceof Document stage
                                && (stage.containsKey("$out") || stage.containsKey("$merge")));
    }

    /** Refuses in the client's words without a log line, for a log must not show what is in documents. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerError e) {
            return refusal(e.getCode(), e.getMessageWithoutErrorCode()).append("codeName", e.getCodeName());
        } catch (MongoServerException e) {
            return refusal(INTERNAL_ERROR, e.getMessageWithoutErrorCode());
        } catch (RuntimeException e) {
            LOG.error("a command failed", e);
            return refusal(INTERNAL_ERROR, "the store failed: " + e.getMessage());
        }
    }

    private static Document refusal(int code, String text) {
        return new Document("ok", 0).append("errmsg", text).append("code", code);
    }

    @Override
    protected Document handleGetMore(String databaseName, String command, Document query) {
        query.putIfAbsent("batchSize", NEXT_BATCH);
        return super.handleGetMore(databaseName, command, query);
    }

    @Override
    protected Document handleKillCursors(Document query) {
        List<?> ids = query.get("cursors") instanceof List<?> given ? given : List.of();
        ids.forEach(it -> cursors.close(((Number) it).longValue()));
        Document answer = new Document("cursorsKilled", ids).append("cursorsNotFound", List.of());
        Utils.markOkay(answer);
        return answer;
    }

    @Override
    public void close() {
        super.close();
        maps.close();
    }
}
