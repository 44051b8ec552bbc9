package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a client is taken for. */
class ClientTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "127.0.0.1, 127.0.0.1, false",
        "127.9.9.9, 127.9.9.9, false",
        "2001:db8:1:2:3:4:5:6, 20010db800010002, true",
        "2001:db8:1:2:ffff::1, 20010db800010002, true",
        "::1, 0000000000000000, false",
        "::ffff:127.0.0.1, 127.0.0.1, false"
    })
    void an_address_or_the_first_half_of_one(String address, String name, boolean limited) {
        assertThat(Client.of(address)).isEqualTo(new Client(name, limited));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "evil.example", "1.2.3.4\r\nX: y", "a.b"})
    void a_name_is_no_address_and_is_never_looked_up(String address) {
        assertThat(Client.of(address)).isEqualTo(new Client("unknown", true));
    }

    @Test
    void two_networks_are_two_clients() {
        assertThat(Client.of("2001:db8:1:2::1")).isNotEqualTo(Client.of("2001:db8:1:3::1"));
    }
}
