package org.weike.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Names style sheets and scripts by their content, so that browsers may keep them for a year. */
@Component("assets")
public class Assets {

    static final String VERSION_PARAMETER = "v";

    private final Map<String, String> urls = new ConcurrentHashMap<>();

    /** The address of a file below {@code META-INF/resources} with its content hash in it. */
    public String url(String path) {
        return urls.computeIfAbsent(path, it -> it + "?" + VERSION_PARAMETER + "=" + hash(it));
    }

    private static String hash(String path) {
        try (InputStream file = new ClassPathResource("META-INF/resources" + path).getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException("no such asset: " + path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
