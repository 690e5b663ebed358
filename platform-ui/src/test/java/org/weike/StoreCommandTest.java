package org.weike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.weike.core.storage.StoreBackup;
import org.weike.core.storage.embedded.EmbeddedServer;

/** Gives the commands of the launcher beside a platform that is running. */
class StoreCommandTest {

    @TempDir
    private static Path home;

    private static ConfigurableApplicationContext platform;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void start() {
        platform = SpringApplication.run(
                WeikeApplication.class,
                "--server.port=0",
                "--weike.data=" + home.resolve("data"),
                "--weike.keys=" + home.resolve("keys"));
    }

    @AfterAll
    static void stop() {
        platform.close();
        assertThat(home.resolve("data/side.door")).doesNotExist();
    }

    @Test
    void backsUpWhatIsRunningAndRestoresItElsewhere() throws IOException {
        Path file = folder.resolve("weike.backup");
        assertThat(command(
                        "backup",
                        file.toString(),
                        "--data",
                        home.resolve("data").toString()))
                .isZero();
        assertThat(StoreBackup.check(file).documents()).isPositive();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        String other = folder.resolve("other").toString();
        assertThat(command("restore", file.toString(), "--data", other)).isZero();
        assertThat(command("restore", file.toString(), "--data", other)).isEqualTo(1);
        Path index = Files.createDirectories(Path.of(other, "index"));
        assertThat(command("restore", file.toString(), "--data", other, "--replace"))
                .isZero();
        assertThat(index).doesNotExist();
        assertThat(backedUpAgain(other)).isEqualTo(StoreBackup.check(file).parts());
    }

    @Test
    void movesToAnotherServer() throws IOException {
        Path file = folder.resolve("weike.backup");
        String other = folder.resolve("other").toString();
        command("backup", file.toString(), "--data", home.resolve("data").toString());
        command("restore", file.toString(), "--data", other);

        try (var server = EmbeddedServer.inMemory(Clock.systemUTC())) {
            String uri = server.address().getConnectionString();
            assertThat(command("move", "--to", uri, "--data", other)).isZero();
            assertThat(command("move", "--to", uri, "--data", other)).isEqualTo(1);
        }
    }

    @Test
    void refusesAFileThatIsCutOff() throws IOException {
        Path file = folder.resolve("weike.backup");
        command("backup", file.toString(), "--data", home.resolve("data").toString());
        byte[] whole = Files.readAllBytes(file);
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(command(
                        "restore",
                        half.toString(),
                        "--data",
                        folder.resolve("other").toString()))
                .isEqualTo(1);
        assertThat(folder.resolve("other")).doesNotExist();
        assertThat(said()).contains("Nothing was changed or written", "is cut off: its end is missing");
    }

    @Test
    void refusesAFileThatIsDamagedAndNamesTheParts() throws IOException {
        Path file = folder.resolve("weike.backup");
        command("backup", file.toString(), "--data", home.resolve("data").toString());
        assertThat(said()).contains("Read back from the disk and checked: all ", "every checksum is right");
        Path damaged = emptied(file);

        assertThat(command(
                        "restore",
                        damaged.toString(),
                        "--data",
                        folder.resolve("other").toString()))
                .isEqualTo(1);
        assertThat(folder.resolve("other")).doesNotExist();
        assertThat(said()).contains("is damaged (1 of ", " documents and has 0", "Use another backup");
    }

    /** The same zip, well-formed, with nothing in its largest part. */
    private Path emptied(Path file) throws IOException {
        Path damaged = folder.resolve("damaged");
        try (var whole = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(damaged))) {
            List<? extends ZipEntry> entries = Collections.list(whole.entries());
            String largest = entries.stream()
                    .filter(it -> it.getName().endsWith(".bson"))
                    .max(Comparator.comparingLong(ZipEntry::getSize))
                    .orElseThrow()
                    .getName();
            for (ZipEntry each : entries) {
                out.putNextEntry(new ZipEntry(each.getName()));
                out.write(
                        each.getName().equals(largest)
                                ? new byte[0]
                                : whole.getInputStream(each).readAllBytes());
                out.closeEntry();
            }
        }
        return damaged;
    }

    @Test
    void saysThatAFileIsNoBackup() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        String other = folder.resolve("other").toString();

        assertThat(command("restore", mine.toString(), "--data", other)).isEqualTo(1);

        assertThat(said()).contains("is not a backup of Weike");
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void leavesARunningPlatformAndOtherFilesAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.txt"), "mine");
        String data = home.resolve("data").toString();

        assertThat(command("backup", file.toString(), "--data", data)).isEqualTo(1);
        assertThat(command("restore", file.toString(), "--data", data)).isEqualTo(1);
        assertThat(command("move", "--to", "mongodb://127.0.0.1:1", "--data", data))
                .isEqualTo(1);
        assertThat(file).hasContent("mine");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void opensTheDoorOnlyForTheSecret() throws IOException {
        var key = SideDoorKey.readFrom(home.resolve("data")).orElseThrow();
        assertThat(Files.getPosixFilePermissions(home.resolve("data/side.door")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));

        try (var door = new Socket(InetAddress.getLoopbackAddress(), key.port())) {
            door.getOutputStream().write("open sesame BACKUP\n".getBytes(StandardCharsets.UTF_8));
            assertThat(door.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void listensToNobodyWhoGoesOnAndOn() throws IOException {
        var key = SideDoorKey.readFrom(home.resolve("data")).orElseThrow();

        try (var door = new Socket(InetAddress.getLoopbackAddress(), key.port())) {
            door.setSoTimeout(3_000); // less than the patience with those who say nothing
            door.getOutputStream().write(new byte[201]);
            assertThat(door.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void explainsItself() {
        assertThat(command("backup")).isEqualTo(2);
        assertThat(command("restore", "a", "b")).isEqualTo(2);
        assertThat(command("move", "somewhere")).isEqualTo(2);
    }

    private Object backedUpAgain(String data) throws IOException {
        Path again = folder.resolve("again");
        assertThat(command("backup", again.toString(), "--data", data)).isZero();
        return StoreBackup.check(again).parts();
    }

    private int command(String... words) {
        said.reset();
        var console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
        return new StoreCommand(console, Clock.systemUTC()).run(CommandLine.of(words));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
