package org.weike.core.scanpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    private static final ScanCode CODE = new ScanCode("0000000000");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://LOCALHOST",
                "http://weike.localhost",
                "http://127.0.0.1:8080/",
                "http://127.8.9.1",
                "http://[::1]:8080",
                "http://[0:0:0:0:0:0:0:1]",
                "http://0.0.0.0:8080",
                "http://[::]"
            })
    void knowsTheNamesOfThisMachine(String address) {
        assertThat(PublicAddress.of(address).meansThisMachine()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://weike.example.cn", "http://192.168.1.20:8080", "https://localhost.example.cn"})
    void knowsOtherMachines(String address) {
        assertThat(PublicAddress.of(address).meansThisMachine()).isFalse();
    }

    @Test
    void putsTheCodeBehindWhateverItIsGiven() {
        assertThat(PublicAddress.of("https://Weike.example.cn/").of(CODE))
                .isEqualTo("https://Weike.example.cn/q/0000000000");
        assertThat(PublicAddress.of(" http://10.0.0.5:8080/study// ").of(CODE))
                .isEqualTo("http://10.0.0.5:8080/study/q/0000000000");
    }

    @Test
    void leavesTheProtocolOutOfWhatIsTyped() {
        assertThat(PublicAddress.of("https://weike.example.cn/").readablePrefix())
                .isEqualTo("weike.example.cn/q/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weike.example.cn", "ftp://weike.example.cn", "https:///", "mailto:a@b.cn", ""})
    void refusesWhatNoBrowserOpens(String address) {
        assertThatThrownBy(() -> PublicAddress.of(address)).isInstanceOf(IllegalArgumentException.class);
    }
}
