package org.weike.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.weike.WeikeApplication;

/** Asks every address of the phone pages and of the HTTP API as those it is for and as those it is not for. */
@SpringBootTest(classes = WeikeApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(HttpReachTest.Settings.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpReachTest {

    private final RequestMappingHandlerMapping mapping;
    private final BeanFactory platform;
    private final String server;
    private List<AddressCase> cases = List.of();

    @Autowired
    HttpReachTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            BeanFactory platform,
            @LocalServerPort int port) {
        this.mapping = mapping;
        this.platform = platform;
        this.server = "http://localhost:" + port;
    }

    @BeforeAll
    void found() {
        var province = new ReachProvince(platform);
        cases = Stream.of(
                        new LessonAddresses(province).all(),
                        new PersonAddresses(province).all(),
                        new ActivityAddresses(province).all())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void everyAddressHasOneCase() {
        assertThat(cases.stream().map(AddressCase::address))
                .as("addresses with a case; add the missing ones to those of their kind")
                .containsExactlyInAnyOrderElementsOf(addresses().toList());
        System.out.printf(
                "reach: %d addresses of the phone pages and the HTTP API, %d of them with an id in the path%n",
                cases.size(),
                cases.stream().filter(it -> it.address().contains("{")).count());
    }

    private Stream<String> addresses() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getValue().getBeanType().getPackageName().startsWith("org.weike"))
                .flatMap(it -> addresses(it.getKey()));
    }

    private static Stream<String> addresses(RequestMappingInfo handler) {
        return handler.getMethodsCondition().getMethods().stream()
                .flatMap(method -> handler.getPatternValues().stream().map(path -> method + " " + path));
    }

    @Test
    void everyScreenOfTheDeskAsksWhoIsThere() {
        assertThat(Routes.all()).allSatisfy(route -> {
            var address = "GET /desk/" + route.replaceAll(":[a-z]+", "{id}");
            var path = "/desk/" + route.replaceAll(":[a-z]+", "anything");
            new AddressTrial(address, server).shows("/sign-in", Asked.get(path));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyAddressOpensToThoseItIsFor() {
        return cases.stream().map(it -> DynamicTest.dynamicTest(it.address(), () -> run(it)));
    }

    private void run(AddressCase one) {
        var trial = new AddressTrial(one.address(), server);
        assertThatCode(() -> one.trial().accept(trial))
                .as("the case of %s", one.address())
                .doesNotThrowAnyException();
        trial.isComplete();
    }

    /** A platform without people, a clock to put forward. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Settings {

        @Bean
        ReachClock clock() {
            return new ReachClock();
        }

        @Bean
        DynamicPropertyRegistrar folders() throws IOException {
            var keys = Files.createTempDirectory("weike-keys");
            var data = Files.createTempDirectory("weike-data");
            return properties -> {
                properties.add("weike.store", () -> "memory");
                properties.add("weike.keys", keys::toString);
                properties.add("weike.data", data::toString);
            };
        }
    }
}
