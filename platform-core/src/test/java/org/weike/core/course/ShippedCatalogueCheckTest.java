package org.weike.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.weike.content.ShippedCatalogue;

class ShippedCatalogueCheckTest {

    @Test
    void findsNothingWrongWithTheShippedCatalogue() throws IOException {
        assertThat(CatalogueCheck.checkAlone(CatalogueFiles.of(ShippedCatalogue.files())))
                .isEmpty();
    }
}
