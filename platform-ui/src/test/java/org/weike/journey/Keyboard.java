package org.weike.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A keyboard and nothing else; every place it stops at must be seen to have the focus. */
final class Keyboard {

    private static final int MOST_STOPS = 80;

    /** The element that has the focus, inside whatever components, and its text. */
    private static final String FOCUSED = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              if (at === document.body) return '';
              const slotted = [...at.querySelectorAll('slot')].flatMap((it) => it.assignedNodes());
              const inside = slotted.map((it) => it.textContent).join('').trim();
              return (at.getAttribute('aria-label') || at.name || inside || at.textContent || '').trim();
            }""";

    /** Whether the focused element, or what it is drawn inside of, has an outline. */
    private static final String OUTLINED = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              const outlined = (it, part) => {
                const style = getComputedStyle(it, part);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
              };
              for (let steps = 0; at instanceof Element && steps < 6; steps++) {
                if ([null, '::before', '::after'].some((part) => outlined(at, part))) return true;
                at = at.assignedSlot || at.parentElement || at.getRootNode().host;
              }
              return false;
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Goes on from stop to stop until the one that says this. */
    void tabTo(String text) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            press("Tab");
            String focused = focused();
            if (!focused.isEmpty()) {
                assertThat((Boolean) page.evaluate(OUTLINED))
                        .as("the focus is seen on " + focused)
                        .isTrue();
            }
            if (focused.equals(text)) {
                return;
            }
        }
        throw new AssertionError("no key leads to " + text);
    }

    /** Goes down the rows of a table to the one that begins with this, and follows its link. */
    void followInTable(String text) {
        for (int row = 0; row < MOST_STOPS && !focused().equals(text); row++) {
            press("ArrowDown");
        }
        assertThat(focused()).isEqualTo(text);
        press("Enter");
        press("Enter");
    }

    String focused() {
        return String.valueOf(page.evaluate(FOCUSED));
    }
}
