package org.weike.core.scanpoint;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Cards as an enterprise would order them. */
public final class CardFixture {

    public static final PublicAddress ADDRESS = PublicAddress.of("https://weike.example.cn");
    public static final String PROMISE = "扫码就学，不用装应用，不用登录";

    private static final List<String> TITLES = List.of("食品安全五分钟", "送餐路上：骑行与电池安全", "每天一课");
    private static final List<String> SITE = List.of("榕江市", "华康制药", "一厂区");

    private CardFixture() {}

    /** As many different cards as wanted, the same ones for the same seed. */
    public static Stream<Card> cards(long seed, int count) {
        var random = new Random(seed);
        return Stream.iterate(0, it -> it + 1)
                .limit(count)
                .map(it -> new Card(
                        TITLES.get(it % TITLES.size()),
                        new PlaceName(SITE, "餐厅 / " + (it + 1) + "号桌"),
                        ScanCode.draw(random)));
    }

    public static SheetOrder order(CardLayout layout) {
        return new SheetOrder(layout, true, PROMISE);
    }
}
