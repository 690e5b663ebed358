package org.weike.ui.kit;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.weike.core.scanpoint.PublicAddress;

/** The address that codes on screens and cards lead to: the one that was set, else the one that the desk is open at. */
@Component
public class PlatformAddress {

    private final String set;

    PlatformAddress(@Value("${weike.public-url:}") String set) {
        this.set = set;
    }

    public PublicAddress current() {
        return set.isBlank() ? asked() : PublicAddress.of(set);
    }

    private static PublicAddress asked() {
        var request = VaadinServletRequest.getCurrent();
        if (request == null) {
            return PublicAddress.of("http://localhost");
        }
        String url = request.getHttpServletRequest().getRequestURL().toString();
        int path = url.indexOf('/', url.indexOf("//") + 2);
        return PublicAddress.of(path < 0 ? url : url.substring(0, path));
    }
}
