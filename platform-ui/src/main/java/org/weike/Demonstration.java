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
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;
import tools.jackson.databind.ObjectMapper;

/** Loads the demonstration province with {@code --demo}, and tells whom one can be in it and what can be scanned. */
@Component
@Order(1)
@ConditionalOnProperty("weike.demo")
class Demonstration {

    private static final Actor.Platform LOADER = new Actor.Platform("demonstration");

    private final DemonstrationProvince province;
    private final Address address;
    private final Console console;
    private final ReadyLine ready;
    private final ObjectMapper json;
    private final Path folder;

    Demonstration(
            DemonstrationProvince province,
            Address address,
            Console console,
            ReadyLine ready,
            ObjectMapper json,
            @Value("${weike.data:data}") Path folder) {
        this.province = province;
        this.address = address;
        this.console = console;
        this.ready = ready;
        this.json = json;
        this.folder = folder;
    }

    /** Comes before the line that says the platform is ready. */
    @EventListener(ApplicationReadyEvent.class)
    void load() throws IOException {
        if (!province.fits(LOADER)) {
            console.say(
                    "The store holds organizations of its own, so no demonstration was added; it needs another --data.");
            return;
        }
        var loaded = province.load(LOADER, (stage, done, all) -> console.progress(wordOf(stage), done, all));
        String scan =
                loaded.table().map(it -> address.url() + "/q/" + it.value()).orElse("");
        loaded.accounts().forEach(it -> ready.account(it.role().name(), it.name(), it.password()));
        if (!scan.isEmpty()) {
            ready.remark("Scan to try: " + scan);
        }
        write(scan, loaded.accounts());
    }

    private static String wordOf(DemonstrationProvince.Stage stage) {
        return switch (stage) {
            case PEOPLE -> "People of the demonstration province in place";
            case LESSONS -> "Their lessons of this year in place";
        };
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
