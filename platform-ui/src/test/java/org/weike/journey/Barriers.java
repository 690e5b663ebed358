package org.weike.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Looks for what keeps people from using a page, by axe-core, in light and in dark. */
final class Barriers {

    private static final String AXE = axe();

    /** The rules that colors decide; the others find in the dark what they found in the light. */
    private static final List<String> OF_COLORS = List.of("color-contrast", "link-in-text-block");

    /**
     * Inside Vaadin's components, not in our markup. The tab list's scroller is focusable by scripts, which axe counts
     * as a child; an empty header above the boxes that choose rows is vaadin/web-components#3471, mended in 25.3; that
     * a group of boxes must not be called required, though screen readers say it, is vaadin/web-components#2931.
     */
    private static final Set<String> IN_VAADIN = Set.of(
            "aria-required-children vaadin-tabs",
            "empty-table-header vaadin-grid,#vaadin-grid-cell-0",
            "aria-allowed-attr vaadin-checkbox-group");

    /**
     * Leaves out the line that says the connection is lost, which is Vaadin's and outside every landmark, and the
     * preview's frame, which runs no scripts and shows what is looked at as a phone page. Colors are looked at once
     * they have changed: what is changing, in shadow trees too, is brought to its end instead of waited for.
     */
    private static final String LOOK = """
            async (rules) => {
              const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
              const trees = (root) => [root, ...[...root.querySelectorAll('*')]
                .flatMap((it) => it.shadowRoot ? trees(it.shadowRoot) : [])];
              const changing = () => trees(document).flatMap((it) => it.getAnimations())
                .filter((it) => it.playState === 'running' && it.effect.getComputedTiming().endTime < 5000);
              await painted();
              for (let turn = 0; turn < 10 && changing().length; turn++) {
                changing().forEach((it) => it.finish());
                await painted();
              }
              const options = { iframes: false, resultTypes: ['violations'] };
              if (rules.length) options.runOnly = { type: 'rule', values: rules };
              const found = await axe.run({ exclude: ['vaadin-connection-indicator'] }, options);
              return found.violations.flatMap(({ id, help, nodes }) =>
                nodes.map(({ target, html }) => [id + ' ' + target.flat().join(','), help + ': ' + html]));
            }""";

    private Barriers() {}

    static List<String> on(Page page) {
        page.evaluate(AXE);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        var found = new ArrayList<>(look(page, List.of()));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        found.addAll(look(page, OF_COLORS));
        return found;
    }

    private static List<String> look(Page page, List<String> rules) {
        return ((List<?>) Objects.requireNonNull(page.evaluate(LOOK, rules)))
                .stream()
                        .map(it -> (List<?>) it)
                        .filter(it -> !IN_VAADIN.contains(String.valueOf(it.getFirst())))
                        .map(it -> page.url() + " " + it)
                        .toList();
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("axe-core cannot be read", e);
        }
    }
}
