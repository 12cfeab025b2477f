import Checking
import Tables
import Testing

@Suite("Words that the rules look for")
struct CheckWordsTests {
    @Test("every class of the table is known, and every known class has its row with words")
    func classes() {
        let table = Table(embedded: "check-words")
        var named: [String] = []
        table.forEachRow { row in
            named.append(String(row.cell(table.column("class"))))
            #expect(!row.cell(table.column("words")).parts.isEmpty)
            #expect(!row.cell(table.column("source")).isEmpty)
        }
        #expect(named.sorted() == CheckWords.allCases.map(\.name).sorted())
    }

    @Test("a phrase is found as whole words, a star stands for any ending")
    func words() {
        let phrases = Phrases(["will pay", "upgrad*"])
        #expect(phrases.first(in: FoldedText("Norway WILL PAY for it")) == 7..<15)
        #expect(phrases.first(in: FoldedText("the upgrading of jets")) == 4..<10)
        #expect(phrases.first(in: FoldedText("it will, pay or not")) == nil)
        #expect(phrases.first(in: FoldedText("goodwill pays")) == nil)
        #expect(phrases.first(in: FoldedText("")) == nil)
    }

    @Test("how a text begins and ends is told without its marks")
    func ends() {
        let phrases = Phrases(["a nato member"])
        #expect(phrases.opening(FoldedText(", a NATO member, has")) == 13)
        #expect(phrases.opening(FoldedText("is a NATO member")) == nil)
        #expect(phrases.closing(FoldedText("Norway, a NATO member,")) == 13)
        #expect(phrases.closing(FoldedText("a NATO member who")) == nil)
    }
}

@Suite("How rules did on texts whose slips are known")
struct RuleMeasureTests {
    @Test("every rule was measured on the labelled articles and on those made from the record")
    func complete() {
        for rule in Rulebook.all {
            let measures = RuleMeasure.of(rule.about.name)
            #expect(measures.map(\.texts).sorted() == ["made", "open"], "\(rule.about.name)")
            #expect(measures.allSatisfy { $0.count > 0 && $0.right >= 0 && $0.missed >= 0 && $0.wrong >= 0 })
        }
    }

    @Test("no rule is wrong in more than one finding of four")
    func precision() {
        for rule in Rulebook.all {
            for measure in RuleMeasure.of(rule.about.name) {
                #expect(
                    measure.wrong * 3 <= measure.right, "\(rule.about.name) on \(measure.texts)")
            }
        }
    }
}
