package org.weike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weike.core.demonstration.DemonstrationAccount;
import org.weike.core.demonstration.DemonstrationProvince;
import org.weike.core.lesson.LessonId;
import org.weike.core.organization.Role;
import org.weike.core.scanpoint.NewPoint;
import org.weike.core.scanpoint.Place;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.Target;
import org.weike.core.search.Generation;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import tools.jackson.databind.ObjectMapper;

/** Loads the demonstration province with {@code --demo}, and tells whom one can be in it and what can be scanned. */
@Component
@Order(1)
@ConditionalOnProperty("weike.demo")
class Demonstration {

    private static final Actor.Platform LOADER = new Actor.Platform("demonstration");
    private static final OrganizationId CANTEEN = new OrganizationId("plant-site-5");

    private final DemonstrationProvince province;
    private final ScanPointDesk points;
    private final Address address;
    private final Console console;
    private final ObjectMapper json;
    private final Path folder;

    Demonstration(
            DemonstrationProvince province,
            ScanPointDesk points,
            Address address,
            Console console,
            ObjectMapper json,
            @Value("${weike.data:data}") Path folder) {
        this.province = province;
        this.points = points;
        this.address = address;
        this.console = console;
        this.json = json;
        this.folder = folder;
    }

    /** Comes before the line that says the platform is ready. */
    @EventListener(ApplicationReadyEvent.class)
    void load() throws IOException {
        var accounts =
                province.load(LOADER, (done, all) -> console.progress("Loading the demonstration province", done, all));
        String scan = address.url() + "/q/" + table();
        accounts.forEach(it -> console.say("  %-22s %s  %s".formatted(it.role(), it.name(), it.password())));
        console.say("Scan to try: " + scan);
        write(scan, accounts);
    }

    /** The code of a table in the plant's canteen, put up if it is not there yet. */
    private String table() {
        var there = points.list(LOADER, Query.of("point").page(0, 1), Generation.FIRST);
        if (!there.hits().isEmpty()) {
            return there.hits().getFirst().text("code");
        }
        var wanted = new NewPoint(
                new Place(CANTEEN, "12号桌"), "五分钟微课", new Target.FixedLesson(new LessonId("suggestion-adopted")));
        return points.create(LOADER, wanted).point().code().value();
    }

    private void write(String scan, List<DemonstrationAccount> accounts) throws IOException {
        var file = folder.resolve("demo.json");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var told = accounts.stream()
                .map(it -> new Told(it.role(), it.name(), it.password()))
                .toList();
        Files.writeString(file, json.writeValueAsString(Map.of("url", address.url(), "scan", scan, "accounts", told)));
    }

    /** One account as the file tells it. */
    record Told(Role role, String name, String password) {}
}
