package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client of the Reconciliation Service API 0.2. */
class ReconcileTest extends ShippedServer {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void the_manifest_names_everything_that_can_be_asked() {
        HttpResponse<String> response = get("/reconcile");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        JsonObject manifest = JSON.parse(response.body());
        assertThat(manifest.get("versions").getAsArray().get(0).getAsString().value())
                .isEqualTo("0.2");
        assertThat(manifest.getString("identifierSpace")).isEqualTo("https://w3id.org/senryaku/id/");
        String server = address("/").toString().replaceFirst("/$", "");
        assertThat(manifest.getObj("view").getString("url")).isEqualTo(server + "/id/{{id}}");
        JsonObject entity = manifest.getObj("suggest").getObj("entity");
        assertThat(get(entity.getString("service_path") + "?prefix=" + encode("北"))
                        .body())
                .contains("person/kitano-hiroaki");
    }

    @ParameterizedTest
    @CsvSource({
        "北野宏明, kitano-hiroaki",
        "北野 宏明, kitano-hiroaki",
        "北野　宏明, kitano-hiroaki",
        "座長 北野 宏明, kitano-hiroaki",
        "北野宏明 社長, kitano-hiroaki",
        "北野 宏明（ソニーコンピュータサイエンス研究所社長）, kitano-hiroaki",
        "Kitano Hiroaki, kitano-hiroaki",
        "Hiroaki Kitano, kitano-hiroaki",
        "Prof. Hiroaki Kitano, kitano-hiroaki",
        "主査　佐々木雅英, sasaki-masahide",
        "佐々木 雅英 氏, sasaki-masahide",
        "五神 眞, gonokami-makoto",
        "五神真【座長】, gonokami-makoto",
        "荒川泰彦教授, arakawa-yasuhiko",
        "安西 祐一郎, anzai-yuichiro",
    })
    void a_name_typed_by_hand_matches_one_person(String typed, String slug) {
        JsonObject best = candidates(typed, "person").getFirst();
        assertThat(best.getString("id")).isEqualTo("person/" + slug);
        assertThat(best.getBoolean("match")).as(best.toString()).isTrue();
        assertThat(best.getNumber("score").doubleValue())
                .isGreaterThanOrEqualTo(99)
                .isLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"北野", "北野 宏", "北野宏明二", "山田太郎", "座長", "五神 誠", "佐々木 雅弘", "*", "\\", "a"})
    void what_is_not_the_name_is_no_match(String typed) {
        assertThat(candidates(typed, "person")).noneMatch(candidate -> candidate.getBoolean("match"));
    }

    @Test
    void what_else_is_known_decides() {
        String known =
                "{\"query\":\"北野 宏明\",\"type\":\"person\",\"properties\":[{\"pid\":\"affiliation\",\"v\":\"%s\"}]}";
        JsonObject right = first(known.formatted("ソニーコンピュータサイエンス研究所 社長"));
        JsonObject wrong = first(known.formatted("農林水産省 水産庁"));
        assertThat(right.getBoolean("match")).as(right.toString()).isTrue();
        assertThat(wrong.getBoolean("match")).as(wrong.toString()).isFalse();
        assertThat(wrong.getNumber("score").doubleValue())
                .isLessThan(right.getNumber("score").doubleValue());
        assertThat(right.get("features").toString()).contains("affiliation").contains("name");
    }

    @Test
    void a_batch_is_answered_by_its_keys_by_GET_and_by_POST() {
        String queries =
                "{\"q0\":{\"query\":\"北野 宏明\"},\"q1\":{\"query\":\"量子技術イノベーション会議\",\"type\":[\"body\"],\"limit\":2}}";
        JsonObject posted = JSON.parse(
                post("/reconcile", FORM, "queries=" + encode(queries)).body());
        assertThat(posted.keys()).containsExactlyInAnyOrder("q0", "q1");
        assertThat(posted.getObj("q1").get("result").getAsArray()).hasSizeLessThanOrEqualTo(2);
        assertThat(posted.getObj("q1").toString()).contains("body/quantum-technology-innovation-council");
        assertThat(JSON.parse(get("/reconcile?queries=" + encode(queries)).body()))
                .isEqualTo(posted);
    }

    @Test
    void types_and_properties_are_suggested_and_proposed() {
        assertThat(get("/reconcile/suggest/type?lang=ja&prefix=" + encode("人")).body())
                .contains("\"person\"");
        assertThat(get("/reconcile/suggest/property?prefix=affil").body()).contains("affiliation");
        assertThat(get("/reconcile/properties?type=body&limit=20").body())
                .contains("\"parent\"")
                .doesNotContain("affiliation");
    }

    @Test
    void data_is_extended() {
        String asked =
                "{\"ids\":[\"person/kitano-hiroaki\",\"person/nobody\"],\"properties\":[{\"id\":\"name-en\"},{\"id\":\"body\"},{\"id\":\"unknown\"}]}";
        JsonObject rows = JSON.parse(
                        post("/reconcile", FORM, "extend=" + encode(asked)).body())
                .getObj("rows");
        JsonObject kitano = rows.getObj("person/kitano-hiroaki");
        assertThat(kitano.get("name-en").toString()).contains("Kitano Hiroaki");
        assertThat(kitano.get("body").toString()).contains("body/ai-steering-committee");
        assertThat(kitano.get("unknown").getAsArray()).isEmpty();
        assertThat(rows.getObj("person/nobody").get("name-en").getAsArray()).isEmpty();
    }

    @Test
    void a_preview_may_be_framed_and_has_no_script() {
        HttpResponse<String> preview = get("/reconcile/preview?lang=ja&id=person/kitano-hiroaki");
        assertThat(preview.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *")
                .contains("default-src 'none'");
        assertThat(preview.body()).contains("北野宏明").doesNotContain("<script");
        assertThat(get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
        assertThat(get("/reconcile/preview?id=" + encode("person/x\"><script>")).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queries=",
                "queries=[]",
                "queries={",
                "queries=1",
                "queries={\"a\":1}",
                "queries={\"a\":{}}",
                "queries={\"a\":{\"query\":1}}",
                "queries={\"a\":{\"query\":\"x\",\"limit\":-1}}",
                "queries={\"a\":{\"query\":\"x\",\"properties\":[{\"pid\":\"body\"}]}}",
                "extend=[]",
                "extend={\"ids\":[1]}",
                "other=1"
            })
    void what_is_not_in_the_specification_is_refused(String body) {
        int equals = body.indexOf('=');
        HttpResponse<String> response =
                post("/reconcile", FORM, body.substring(0, equals + 1) + encode(body.substring(equals + 1)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("Reconciliation").doesNotContain("Exception");
    }

    @Test
    void too_much_at_once_is_refused() {
        StringBuilder queries = new StringBuilder("{");
        for (int i = 0; i <= 100; i++) {
            queries.append(i == 0 ? "" : ",").append("\"q%d\":{\"query\":\"a\"}".formatted(i));
        }
        assertThat(post("/reconcile", FORM, "queries=" + encode(queries + "}")).statusCode())
                .isEqualTo(400);
        assertThat(post("/reconcile", FORM, "query=" + "a".repeat(5_000)).statusCode())
                .isEqualTo(400);
        assertThat(post("/reconcile", FORM, "queries=" + "[".repeat(50_000)).statusCode())
                .isEqualTo(400);
        assertThat(post("/reconcile", FORM, "queries=" + "a".repeat(200_000)).statusCode())
                .isEqualTo(413);
    }

    private List<JsonObject> candidates(String typed, String type) {
        JsonObject question = new JsonObject();
        question.put("query", typed);
        question.put("type", type);
        return results(question.toString());
    }

    private JsonObject first(String question) {
        return results(question).getFirst();
    }

    private List<JsonObject> results(String question) {
        HttpResponse<String> response = get("/reconcile?query=" + encode(question));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return StreamSupport.stream(
                        JSON.parse(response.body()).get("result").getAsArray().spliterator(), false)
                .map(JsonValue::getAsObject)
                .toList();
    }
}
