import Checking
import Documents
import Foundation
import Reading
import Testing

/// The article on the missiles for Türkiye, which lies beside the checkout and not in it.
private let touchstone: [UInt8]? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let url = root.appendingPathComponent("../shared/corpus/article/turkiye-304m.txt")
    return (try? Data(contentsOf: url)).map { [UInt8]($0) }
}()

@Suite(
    "The touchstone article",
    .enabled(if: touchstone != nil, "../shared/corpus/article is not beside this checkout: skipped"))
struct TouchstoneTests {
    private func check() throws -> Check {
        let checker = try #require(Standard.checker)
        var document = try DocumentReader().read(try #require(touchstone), source: "turkiye-304m.txt")
        document.published = document.published ?? "2025-05-16"
        return checker.check(Reader().detail(document))
    }

    private func findings(_ rule: String, _ check: Check) -> [Finding] {
        check.findings.filter { $0.rule == rule }
    }

    @Test("both missile sales are the two cases of 14 May 2025")
    func cases() throws {
        #expect(
            Set(try check().matches.map(\.caseID)) == ["2025-05-14|TUR|225000000", "2025-05-14|TUR|79100000"])
    }

    @Test("the missile that does not exist is named, with what was meant")
    func unknown() throws {
        let found = findings("designation-unknown", try check())
        #expect(found.map(\.claim.text) == ["AIM-120C-8 Block-II"])
        #expect(found.first?.record.text.contains("60 AIM-9X Block II") == true)
    }

    @Test("a designation that leaves two variants open is a warning")
    func open() throws {
        let found = findings("designation-mismatch", try check())
        #expect(found.map(\.claim.text) == ["AIM-120C-7/8"])
        #expect(found.first?.severity == .warning)
    }

    @Test("the company has its name of today")
    func company() throws {
        let found = findings("contractor-outdated-name", try check())
        #expect(Set(found.map(\.claim.text)) == ["Raytheon Technologies (RTS Corporation)"])
    }

    @Test("Congress need not approve")
    func congress() throws {
        let found = findings("congress-misdescribed", try check())
        #expect(found.count == 1)
        #expect(found.first?.claim.text.contains("congressional approval looms") == true)
    }

    @Test("the ministers met in Antalya")
    func meeting() throws {
        let found = findings("date-mismatch", try check()).filter { $0.verdict == .contradicted }
        #expect(found.map(\.claim.text) == ["Ankara"])
        #expect(found.first?.record.text.contains("Antalya") == true)
    }

    @Test("the three sums are right")
    func sums() throws {
        let check = try check()
        let supported = check.findings.filter { $0.verdict == .supported }.map(\.claim.text)
        #expect(supported.contains("approximately $225 million"))
        #expect(supported.contains("around $79.1 million"))
        #expect(supported.contains { $0.lowercased() == "$304 million" })
    }

    @Test("the guidance sections that the price covers are missed, as a note")
    func omitted() throws {
        let found = findings("item-omitted-major", try check())
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.severity == .note && $0.verdict == .incomplete })
    }

    @Test("nothing else is called wrong")
    func nothingElse() throws {
        let wrong = try check().findings.filter { $0.verdict == .contradicted || $0.verdict == .outdated }
        #expect(
            Set(wrong.map(\.rule)) == [
                "designation-unknown", "designation-mismatch", "contractor-outdated-name",
                "congress-misdescribed", "date-mismatch",
            ])
    }
}
