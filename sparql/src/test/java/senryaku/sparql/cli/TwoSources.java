package senryaku.sparql.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two small documents about one body, of which the second names another chair. */
final class TwoSources {

    private TwoSources() {}

    /** The roster of 2021: a chair, and money for a project. */
    static Path roster(Path folder, String role, String money) throws IOException {
        String words = "量子会議（令和2年設置）\n\n| %s | 五神 真 |\n\n量子計画の予算は%s（令和2年度）\n".formatted(role, money);
        return write(folder.resolve("roster-2021"), "2021-02-16", words, """
                  - type: Body
                    id: body:quantum-sample
                    label: {ja: 量子会議, en: Quantum Council}
                    classification: body-type:expert-meeting
                    quote: 量子会議（令和2年設置）
                  - type: Person
                    id: person:gonokami-sample
                    label: {ja: 五神真, en: Gonokami Makoto}
                    quote: 五神 真
                  - type: Membership
                    id: membership:quantum-sample.gonokami
                    organization: body:quantum-sample
                    member: person:gonokami-sample
                    role: role:%s
                    roleTitle: %s
                    quote: ["量子会議（令和2年設置）", "| %s | 五神 真 |"]
                  - type: Project
                    id: project:quantum-sample
                    label: {ja: 量子計画, en: Quantum Project}
                    quote: {exact: 量子計画, line: 5}
                  - type: Budget
                    id: budget:quantum-sample-fy2020
                    for: project:quantum-sample
                    fiscalYear: 令和2年度
                    stage: budget-stage:initial
                    stageTitle: 予算
                    stated: %s
                    quote: 量子計画の予算は%s（令和2年度）
                """.formatted(
                        role.equals("座長") ? "chair" : "member", role, role, money, money));
    }

    /** A later document with one more person. */
    static Path later(Path folder) throws IOException {
        return write(folder.resolve("roster-2022"), "2022-02-16", "量子会議の構成員：荒川 泰彦\n", """
                  - type: Person
                    id: person:arakawa-sample
                    label: {ja: 荒川泰彦, en: Arakawa Yasuhiko}
                    quote: 荒川 泰彦
                """);
    }

    private static Path write(Path folder, String date, String words, String facts) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("document.txt"), words);
        Files.writeString(folder.resolve("source.yaml"), """
                slug: %s
                title: {ja: 名簿, en: Roster}
                publisher: body:quantum-sample
                date: %s
                language: ja
                licence:
                  note: {ja: 試験のための文書, en: A document made for tests}
                document: document.txt
                curator: A Curator
                curated: 2022-03-01
                """.formatted(folder.getFileName(), date));
        Files.writeString(
                folder.resolve("facts.yaml"),
                "\"@context\": https://w3id.org/senryaku/context.jsonld\nfacts:\n" + facts);
        return folder;
    }
}
