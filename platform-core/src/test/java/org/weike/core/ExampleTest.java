package org.weike.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Compiles the example in {@code docs/example} and runs it as an application that knows the library's jar alone. */
@ExtendWith(OutputCaptureExtension.class)
class ExampleTest {

    @TempDir
    private Path folder;

    @Test
    void publishesALessonPutsUpItsCodeAndCreditsItsReader(CapturedOutput output)
            throws IOException, ClassNotFoundException {
        compile(Path.of("../docs/example/Example.java"));

        try (var classes = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            var example = classes.loadClass("com.example.canteen.Example");
            new SpringApplicationBuilder(example)
                    .run(
                            "--weike.store=memory",
                            "--weike.data=" + folder.resolve("data"),
                            "--weike.keys=" + folder.resolve("keys"))
                    .close();
        }

        assertThat(output)
                .contains("Published[")
                .containsPattern("code [0-9A-Z]{10}")
                .contains("credited Balance[centralized=0.00, online=0.25]");
    }

    private void compile(Path source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        var options = List.of(
                "-parameters", "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                        .call())
                .isTrue();
    }
}
