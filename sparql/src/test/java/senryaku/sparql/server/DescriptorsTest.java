package senryaku.sparql.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A server takes no more connections than it has descriptors for. */
class DescriptorsTest {

    @Test
    void as_many_connections_as_wanted_if_there_are_descriptors_for_them() {
        assertThat(Descriptors.connections(2_000, 1 << 20, 60)).isEqualTo(2_000);
        assertThat(Descriptors.connections(2_000, 512, 112)).isEqualTo(300);
        assertThat(Descriptors.connections(20, 512, 112)).isEqualTo(20);
        assertThat(Descriptors.connections(2_000, 128, 100)).isEqualTo(8);
    }
}
