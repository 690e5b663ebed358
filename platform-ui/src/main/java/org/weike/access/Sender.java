package org.weike.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom a request is counted for: its IPv4 address, or the IPv6 network of 64 bits that one subscriber has. */
final class Sender {

    private static final int NETWORK_BYTES = 8;

    private Sender() {}

    static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return address.indexOf(':') < 0 ? address : networkOf(address);
    }

    private static String networkOf(String address) {
        try {
            // With a colon in it, it is read as a literal or refused; nobody is asked for a name.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
