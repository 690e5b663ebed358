package org.weike.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>先断电&#xff0c;再<strong>拉线</strong>&#xff1a;</p><p>挂牌</p> | 先断电，再拉线： 挂牌",
                "<p>1 &lt; 2 &amp;amp; &#34;$1&#34;</p> | 1 < 2 &amp; \"$1\"",
                "<img alt=\"x\">&nbsp;&unknown;&#x1F6B2; | &unknown;🚲"
            })
    void readsAsItLooks(String html, String text) {
        assertThat(PlainText.ofHtml(html)).isEqualTo(text);
    }
}
