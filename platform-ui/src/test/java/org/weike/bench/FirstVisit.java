package org.weike.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.weike.journey.Chromium;

/** What a phone that was never here before loads to show a page, as its browser counts it: heads and bodies. */
record FirstVisit(List<String> requested, long bytes) {

    FirstVisit {
        requested = List.copyOf(requested);
    }

    static FirstVisit to(String url) {
        var requested = new CopyOnWriteArrayList<String>();
        var received = new CopyOnWriteArrayList<Long>();
        try (var chromium = new Chromium();
                BrowserContext phone = chromium.phone(ColorScheme.LIGHT)) {
            Page page = phone.newPage();
            CDPSession network = phone.newCDPSession(page);
            network.on(
                    "Network.requestWillBeSent",
                    it -> requested.add(it.getAsJsonObject("request").get("url").getAsString()));
            network.on("Network.loadingFinished", it -> received.add(bytes(it)));
            network.send("Network.enable");
            page.navigate(url);
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        return new FirstVisit(
                requested, received.stream().mapToLong(Long::longValue).sum());
    }

    int requests() {
        return requested.size();
    }

    private static long bytes(JsonObject finished) {
        return finished.get("encodedDataLength").getAsLong();
    }

    Stream<String> paths() {
        return requested.stream().map(it -> it.replaceFirst("^http://[^/]*", ""));
    }
}
