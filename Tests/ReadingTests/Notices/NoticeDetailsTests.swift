import Documents
import Testing

@testable import Reading

/// A sheet of our own invention, with the fields of the form.
private func sheet(
    number: String = "31-7", buyer: String = "Government of Norway", total: String = "$45 million",
    delivered: String = "March 4, 2031"
) -> String {
    """
    Transmittal No. \(number)
    Notice of Proposed Issuance of Letter of Offer Pursuant to Section
    36(b)(1) of the Arms Export Control Act
        (i) Prospective Purchaser: \(buyer)
        (ii) Total Estimated Value:

    Major Defense Equipment *...............  $30 million
    Other...................................  $15 million
                                             -------------------------------
      TOTAL.................................  \(total)

        Funding Source: National Funds
        (iii) Description and Quantity or Quantities of Articles or
    Services under Consideration for Purchase:

    Major Defense Equipment (MDE):
        Twelve (12) AIM-9X Block II Sidewinder Missiles
    Non-Major Defense Equipment:
        The following non-MDE items will be included: containers; spare
    parts; and other related elements of logistics support.

        (iv) Military Department: Navy (NO-P-ABC)
        (v) Prior Related Cases, if any: NO-P-XYZ, NO-P-QRS
        (vi) Sales Commission, Fee, etc., Paid, Offered, or Agreed to be
    Paid: None known at this time
        (viii) Date Report Delivered to Congress: \(delivered)

    POLICY JUSTIFICATION

        The Government of Norway has requested to buy missiles. This sale will improve the security of a NATO ally
    that is a force for stability. The principal contractor will be RTX Corporation, located in Tucson, AZ. There are
    no known offset agreements. Implementation of this proposed sale will require the assignment of three U.S.
    Government and five contractor representatives to Norway for two years.
    """
}

private func reading(_ text: String, kind: Document.Kind = .notice) -> Reading {
    var document = DocumentReader().read(text: text, source: "own")
    document.kind = kind
    return Reader().read(document)
}

@Suite("What a notice states beside its sale")
struct NoticeDetailsTests {
    @Test("every field of the sheet is read by its heading")
    func fields() throws {
        let notice = try #require(reading(sheet()).notice)
        #expect(notice.kind == .certification)
        #expect(notice.majorDefenseValue?.amount == 30_000_000)
        #expect(notice.otherValue?.amount == 15_000_000)
        #expect(notice.funding?.value == "National Funds")
        #expect(notice.caseCode?.value == "NO-P-ABC")
        #expect(notice.priorCases.map(\.value) == ["NO-P-XYZ", "NO-P-QRS"])
        #expect(notice.commission?.value == "None known at this time")
        #expect(notice.relation?.value == "nato_ally")
        #expect(notice.personnel?.value == "3 + 5")
        #expect(
            notice.otherItems.map(\.value) == [
                "containers", "spare parts", "other related elements of logistics support",
            ])
    }

    @Test(
        "the number tells the kind",
        arguments: [
            ("31-7", NoticeKind.certification), ("31-0J", .enhancement), ("31-1C", .enhancement),
            ("0G-31", .enhancementReport),
        ])
    func kinds(_ number: String, _ kind: NoticeKind) throws {
        let read = reading(sheet(number: number))
        #expect(read.notice?.kind == kind)
        #expect(read.sales.first?.transmittal == number)
    }

    @Test("a document with two sheets is two sales, each with its own buyer, number, value and day")
    func twoSheets() {
        let both =
            sheet() + "\n\n"
            + sheet(
                number: "31-9", buyer: "Government of Japan", total: "$71 million", delivered: "March 9, 2031"
            )
        let sales = reading(both).sales
        #expect(sales.map(\.buyer?.code) == ["NOR", "JPN"])
        #expect(sales.map(\.transmittal) == ["31-7", "31-9"])
        #expect(sales.map(\.value?.amount) == [45_000_000, 71_000_000])
        #expect(sales.map(\.notified) == ["2031-03-04", "2031-03-09"])
    }

    @Test("totals that disagree are reported, and none is made up")
    func disagreement() {
        let text = sheet() + "\nThe estimated total cost is $54 million."
        let read = reading(text)
        #expect(read.sales.first?.value?.amount == 45_000_000)
        #expect(read.warnings.contains { $0.contains("different totals") })
    }

    @Test("figures that disagree are both kept, each with its words, and a warning names both")
    func bothKept() throws {
        let text = sheet(total: "$54 million").replacing(
            "has requested to buy missiles",
            with: "has requested to buy ten (10) AIM-9X Block II Sidewinder Missiles")
        let read = reading(text + "\nThe estimated total cost is $45 million.")
        let found = try #require(read.notice?.disagreements)
        #expect(found.map(\.subject) == [.total, .parts, .quantity])
        #expect(
            found.map(\.first.text) == [
                "$54 million", found[1].first.text, "Twelve (12) AIM-9X Block II Sidewinder Missiles",
            ])
        #expect(found[1].first.text.hasPrefix("$30 million") && found[1].first.text.hasSuffix("$15 million"))
        #expect(
            found.map(\.second.text) == [
                "$45 million", "$54 million", "ten (10) AIM-9X Block II Sidewinder Missiles",
            ])
        let bytes = Array(read.document.text.utf8)
        for span in found.flatMap({ [$0.first, $0.second] }) {
            #expect(String(decoding: bytes[span.start..<span.end], as: UTF8.self) == span.text)
        }
        #expect(read.warnings.contains { $0.contains("$54 million") && $0.contains("$45 million") })
        #expect(read.warnings.contains { $0.contains("12 AIM-9X") && $0.contains("10 AIM-9X") })
        #expect(read.sales.first?.items.map(\.quantity) == [12], "the sheet is the sale")
    }

    @Test("two purchasers in one notice that are not the same are told")
    func twoPurchasers() {
        let text = sheet().replacing("The Government of Norway has", with: "The Government of Kuwait has")
        let read = reading(text)
        #expect(read.sales.map(\.buyer?.code) == ["NOR"])
        #expect(read.notice?.disagreements.map(\.subject) == [.buyer])
        #expect(read.warnings.contains { $0.contains("Norway") && $0.contains("Kuwait") })
    }

    @Test("each notice of a document has its own details, tied to its sale")
    func detailsOfEach() {
        let both = sheet() + "\n\n" + sheet(number: "31-9", buyer: "Government of Japan")
        let notices = reading(both).notices ?? []
        #expect(notices.map(\.sale) == ["s1", "s2"])
        #expect(notices.map(\.printedTransmittal?.value) == ["Transmittal No. 31-7", "Transmittal No. 31-9"])
        #expect(notices.allSatisfy { $0.readFrom["buyer"] == .sheet && $0.readFrom["value"] == .sheet })
    }

    @Test("a correction has no sale; it says what it corrects")
    func correction() throws {
        let text = """
            [Transmittal No. 31-7]

            Arms Sales Notification; Correction

            ACTION: Arms sales notice; correction.

            SUPPLEMENTARY INFORMATION: In the Federal Register of June 2, 2031 (96 FR 1200-1203), in FR Doc. 2031-04567,
            on page 1201, the page is reprinted.
            """
        let read = reading(text)
        let corrects = try #require(read.corrects)
        #expect(read.sales.isEmpty)
        #expect(corrects.transmittal == "31-7")
        #expect(corrects.registerDocument == "2031-04567")
        #expect(corrects.citation == "96 FR 1200-1203")
        #expect(corrects.published == "2031-06-02")
    }

    @Test("a joint resolution of disapproval names its transmittal and its buyer")
    func resolution() throws {
        let text = """
            Joint Resolution

            Providing for congressional disapproval of the proposed foreign military sale to Jordan of certain defense
            articles. Resolved by the Senate and House of Representatives of the United States of America in Congress
            assembled, That the following sale is prohibited: the sale described in Transmittal No. 31-22.
            """
        let event = try #require(reading(text, kind: .resolution).events.first)
        #expect(event.type == .resolutionOfDisapproval)
        #expect(event.about == ["31-22"])
        #expect(event.source?.code == "USA")
        #expect(event.target?.code == "JOR")
    }

    @Test("every explained field has its rule and its words")
    func explained() {
        var document = DocumentReader().read(text: sheet(), source: "own")
        document.kind = .notice
        let fields = Reader().explain(document)
        #expect(fields.contains { $0.name == "buyer" && $0.value == "NOR" })
        #expect(fields.allSatisfy { !$0.rule.isEmpty && !$0.span.text.isEmpty })
    }

    @Test("two captures differ by what they say, not by how they are set")
    func difference() {
        let old = reading(sheet())
        let same = reading(sheet().replacing("  ", with: " "))
        let new = reading(sheet(total: "$47 million"))
        #expect(ReadingDifference(old: old, new: same).changes.isEmpty)
        let changes = ReadingDifference(old: old, new: new).changes
        #expect(changes.map(\.field) == ["value"])
        #expect(
            changes.first?.old?.hasPrefix("45000000") == true
                && changes.first?.new?.hasPrefix("47000000") == true)
    }
}
