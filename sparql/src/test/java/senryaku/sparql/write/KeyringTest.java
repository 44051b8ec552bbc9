package senryaku.sparql.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who tries passwords learns nothing of who there is. {@link AuthTiming} measures what is stated here. */
class KeyringTest {

    private static final char[] PASSWORD = "correct horse".toCharArray();

    private final Keyring keys = Keyring.read(List.of(
            Credential.of("alice", PASSWORD, 1_000).line(),
            Credential.of("bob", PASSWORD, 3_000).line()));

    @Test
    void a_user_whom_nobody_knows_costs_as_much_work_as_the_hardest_of_the_others() {
        assertThat(keys.tried("mallory").iterations()).isEqualTo(3_000);
        assertThat(keys.tried("mallory").salt())
                .hasSameSizeAs(keys.tried("alice").salt());
        assertThat(keys.tried("mallory").hash())
                .hasSameSizeAs(keys.tried("alice").hash());
    }

    @Test
    void a_user_whom_nobody_knows_has_no_password() {
        for (String password : List.of("", "correct horse", "\0")) {
            assertThat(keys.opens("mallory", password.toCharArray())).isFalse();
            assertThat(keys.opens("", password.toCharArray())).isFalse();
        }
    }

    @Test
    void a_password_is_remembered_for_its_user_only_and_only_if_it_was_right() {
        assertThat(keys.isKnown("alice", PASSWORD)).isFalse();
        assertThat(keys.opens("alice", "wrong".toCharArray())).isFalse();
        assertThat(keys.isKnown("alice", "wrong".toCharArray())).isFalse();
        assertThat(keys.opens("alice", PASSWORD)).isTrue();
        assertThat(keys.isKnown("alice", PASSWORD)).isTrue();
        assertThat(keys.isKnown("bob", PASSWORD)).isFalse();
    }
}
