import Briefing
import Checking
import Law
import Reading
import Testing

@Suite("The verdict and the law")
struct VerdictTests {
    @Test("the verdict counts sales and what is wrong, dated and right")
    func sample() throws {
        #expect(
            try Fixture().brief().verdict
                == "Two sales, both on record. Three things in the article are wrong, one name is out of date, "
                + "six statements are right.")
    }

    @Test(
        "a verdict for every mix of findings",
        arguments: [
            ([Verdict.contradicted], "One thing in the article is wrong."),
            ([.outdated], "One name in the article is out of date."),
            ([.supported], "Nothing in the article is contradicted, one figure is right."),
            ([.unsupported], "Nothing in the article is contradicted, one thing is on no record."),
            ([], "Nothing in the article is contradicted."),
        ])
    func mixes(verdicts: [Verdict], sentence: String) throws {
        var fixture = try Fixture()
        let value = try #require(fixture.check.findings.first { $0.rule == "value-mismatch" })
        fixture.check.findings = verdicts.map { verdict in
            var finding = value
            finding.verdict = verdict
            return finding
        }
        #expect(try fixture.brief().verdict == "Two sales, both on record. " + sentence)
    }

    @Test("praise of words that another finding corrects is not counted")
    func overlap() throws {
        var fixture = try Fixture()
        var praise = try #require(fixture.check.findings.first { $0.verdict == .contradicted })
        praise.verdict = .supported
        praise.rule = "value-mismatch"
        let before = try fixture.brief().verdict
        fixture.check.findings.append(praise)
        #expect(try fixture.brief().verdict == before)
    }

    @Test("a notice is called a notice")
    func notice() throws {
        var fixture = try Fixture()
        fixture.check.document.kind = "notice"
        #expect(try fixture.brief().verdict.contains("in the notice"))
    }

    @Test(
        "time moves the clock and never the stage",
        arguments: [
            ("2026-08-20", "had not received"), ("2026-08-30", "runs for another 6 calendar days"),
            ("2026-09-05", "is the last day of the review period"),
            ("2026-09-06", "ended on 5 September 2026"),
            ("2030-01-01", "None is on record."),
        ])
    func clock(day: String, words: String) throws {
        let text = TextBrief(style: TextStyle(width: 110)).render(try Fixture().brief(on: day))
        let flowing = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(flowing.contains(words))
        #expect(!flowing.contains("was sold"))
    }

    @Test("a case that is not handed over is shown by its id alone")
    func missingCase() throws {
        var fixture = try Fixture()
        fixture.cases = [:]
        let text = TextBrief(style: TextStyle(width: 80)).render(try fixture.brief())
        #expect(text.contains("case 26-83"))
        #expect(!text.contains("WHERE IT STANDS"))
    }

    @Test("a sale by another state is told, and not looked for in the record")
    func otherSeller() throws {
        var fixture = try Fixture.empty()
        var sale = try #require(try Fixture().check.sales.first)
        sale.seller?.code = "KOR"
        fixture.check.sales = [sale]
        let brief = try fixture.brief()
        #expect(brief.unrecorded.isEmpty)
        #expect(brief.mentions.first?.parties == "South Korea → Norway")
        #expect(brief.verdict.hasPrefix("No sale by the United States in this article"))
    }
}
