package org.weike.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ShippedCatalogueTest {

    @Test
    void handsOutCoursesLessonsAndMedia() throws IOException {
        assertThat(ShippedCatalogue.files())
                .containsKeys(
                        "courses/rider-eyes/course.md",
                        "courses/rider-eyes/kitchen-three-looks.md",
                        "courses/rider-eyes/media/kitchen-three-looks.svg");
    }
}
