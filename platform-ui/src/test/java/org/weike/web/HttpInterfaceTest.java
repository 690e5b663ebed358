package org.weike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@OnSite
class HttpInterfaceTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `((?:GET|POST|PUT|PATCH|DELETE) /[^`]*)`", Pattern.MULTILINE);

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    @Test
    void isDescribedAsItIs() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "http-api.md"));

        Set<String> described =
                ROW.matcher(page).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(mapped());
    }

    private Set<String> mapped() {
        var requests = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("org.weike.")) {
                requests.addAll(requests(info));
            }
        });
        return requests;
    }

    private static Set<String> requests(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternValues().stream().map(it -> method + " " + it))
                .collect(Collectors.toSet());
    }
}
