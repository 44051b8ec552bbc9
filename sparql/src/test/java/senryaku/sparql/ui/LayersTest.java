package senryaku.sparql.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static List<List<String>> layers(List<String> things, Map<String, Set<String>> above) {
        return Layers.of(things, Function.identity(), thing -> above.getOrDefault(thing, Set.of()));
    }

    @Test
    void what_has_several_above_it_stands_right_of_all_of_them() {
        assertThat(layers(
                        List.of("force", "team", "council", "group"),
                        Map.of("group", Set.of("team"), "force", Set.of("group", "council"))))
                .satisfiesExactly(
                        left -> assertThat(left).containsExactlyInAnyOrder("team", "council"),
                        middle -> assertThat(middle).containsExactly("group"),
                        right -> assertThat(right).containsExactly("force"));
    }

    @Test
    void a_circle_ends() {
        assertThat(layers(List.of("a", "b"), Map.of("a", Set.of("b"), "b", Set.of("a"))).stream()
                        .flatMap(List::stream))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void nothing_is_no_column() {
        assertThat(layers(List.of(), Map.of())).isEmpty();
    }
}
