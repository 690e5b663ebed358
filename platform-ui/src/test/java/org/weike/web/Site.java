package org.weike.web;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.weike.core.demonstration.DemonstrationAccount;
import org.weike.core.demonstration.DemonstrationProvince;
import org.weike.core.lesson.LessonId;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;

/** The running application with the shipped lessons and the demonstration province, on a Monday morning in China. */
@TestConfiguration(proxyBeanMethods = false)
public class Site {

    /** A lesson of the shipped catalogue with recall questions and no film. */
    public static final LessonId LESSON = new LessonId("suggestion-adopted");

    private static final Actor.Platform TESTER = new Actor.Platform("test");

    private final IdentityProvider provider;
    private final Map<Role, DemonstrationAccount> accounts = new EnumMap<>(Role.class);
    private final AtomicInteger addresses = new AtomicInteger();
    private volatile int port;
    private volatile String code = "";

    Site(IdentityProvider provider) {
        this.provider = provider;
    }

    @Bean
    static MovableClock clock() {
        return new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Bean
    static IdentityProvider identityProvider() throws IOException {
        return IdentityProvider.start();
    }

    @Bean
    static DynamicPropertyRegistrar settings(IdentityProvider provider) throws IOException {
        var keys = Files.createTempDirectory("weike-keys");
        var data = Files.createTempDirectory("weike-data");
        return properties -> {
            properties.add("weike.store", () -> "memory");
            properties.add("weike.keys", keys::toString);
            properties.add("weike.data", data::toString);
            properties.add("weike.oidc.issuer", provider::issuer);
            properties.add("weike.oidc.client-id", () -> IdentityProvider.CLIENT);
            properties.add("weike.oidc.client-secret", () -> IdentityProvider.SECRET);
            properties.add("weike.oidc.label", () -> "Province ID");
            properties.add("weike.proxies", () -> "127\\.0\\.0\\.1");
        };
    }

    /** After the application's own first steps, which load the lessons. */
    @Bean
    @Order(2)
    ApplicationRunner furnish(DemonstrationProvince province) {
        return arguments -> {
            var loaded = province.load(TESTER, (stage, done, all) -> {});
            loaded.accounts().forEach(it -> accounts.put(it.role(), it));
            code = loaded.table().orElseThrow().value();
        };
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    IdentityProvider provider() {
        return provider;
    }

    /** The code on a table of the canteen, which opens {@link #LESSON}. */
    public String code() {
        return code;
    }

    public DemonstrationAccount account(Role role) {
        var account = accounts.get(role);
        if (account == null) {
            throw new IllegalArgumentException("no demonstration account: " + role);
        }
        return account;
    }

    /** A browser behind an address that no other browser has. */
    public Browser browser() {
        int number = addresses.incrementAndGet();
        return browserAt("203.0." + (113 + number / 250) + "." + (1 + number % 250));
    }

    /** A browser behind an address that others may share. */
    public Browser browserAt(String address) {
        return new Browser("http://127.0.0.1:" + port, address);
    }
}
