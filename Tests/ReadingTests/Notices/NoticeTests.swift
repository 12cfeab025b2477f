import Documents
import Testing

@testable import Reading

/// Invented notices in the printed forms of real ones.
@Suite("Notices")
struct NoticeTests {
    private func sale(_ name: String, published: String? = nil) throws -> Sale {
        let reading = Reader().read(try Fixtures.document(name, published: published))
        #expect(reading.sales.count == 1, "\(reading.warnings)")
        return try #require(reading.sales.first)
    }

    @Test("a DSCA page is read to the letter")
    func dsca() throws {
        let sale = try sale("notice-dsca", published: "2027-03-04")
        #expect(sale.seller?.code == "USA")
        #expect(sale.buyer?.code == "PRT")
        #expect(sale.stage == .notified)
        #expect(sale.channel == .fms)
        #expect(sale.transmittal == "27-14")
        #expect(sale.notified == "2027-03-04")
        #expect(sale.value?.amount == 312_500_000)
        #expect(sale.value?.currency == "USD")
        #expect(sale.value?.qualifier == .estimated)
        #expect(sale.items.map(\.quantity) == [48, 2, 730, 105])
        #expect(sale.items.map(\.designation) == ["AGM-158B", "KMU-572F/B", "GBU-39/B", "AN/ARC-210"])
        #expect(sale.items.map(\.qualifier) == [.upTo, .exact, .exact, .exact])
        #expect(sale.items.first?.name == "AGM-158B Joint Air-to-Surface Standoff Missiles")
        #expect(sale.items.allSatisfy { $0.majorDefenseEquipment == true })
        #expect(sale.contractors.map(\.name) == ["Lockheed Martin Corporation", "RTX Corporation"])
        #expect(sale.contractors.map(\.firm) == ["lockheed-martin", "rtx"])
        #expect(sale.contractors.map(\.place) == ["Orlando, FL", "Tucson, AZ"])
        #expect(sale.evidence.first?.text.contains("has made a determination approving") == true)
    }

    @Test("a State page is read to the letter")
    func state() throws {
        let sale = try sale("notice-state", published: "2027-10-07")
        #expect(sale.seller?.code == "USA")
        #expect(sale.buyer?.code == "GRC")
        #expect(sale.transmittal == "27-63")
        #expect(sale.notified == "2027-10-07")
        #expect(sale.value?.amount == 96_000_000)
        #expect(sale.items.map(\.quantity) == [96, 12])
        #expect(
            sale.items.map(\.designation) == ["AIM-9X", "AIM-9X Block II"]
                || sale.items.allSatisfy { $0.designation?.hasPrefix("AIM-9X") == true })
        #expect(sale.items.map(\.article) == ["aim-9", "aim-9"])
        #expect(sale.contractors.map(\.place) == ["Arlington, VA"])
    }

    @Test("a sheet of the Federal Register is read to the letter, over its page mark")
    func federalRegister() throws {
        let sale = try sale("notice-federal-register", published: "2027-07-26")
        #expect(sale.buyer?.code == "BHR")
        #expect(sale.transmittal == "27-31")
        #expect(sale.notified == "2027-05-28", "the day of delivery, not of print")
        #expect(sale.value?.amount == 400_000_000)
        #expect(sale.value?.qualifier == .estimated)
        #expect(sale.contractors.map(\.name) == ["Lockheed Martin Corporation"])
        #expect(sale.contractors.map(\.place) == ["Grand Prairie, TX"])
        #expect(sale.items.map(\.quantity) == [36, 120, 4])
        #expect(sale.items.map(\.designation) == ["M142", "M31A2", "AN/TPY-2"])
    }

    /// The items of the invented sheet with other marks between its first two.
    private func items(between mark: String) throws -> [Item] {
        let text = try Fixtures.text("notice-federal-register")
            .replacing("\nLaunchers\n\n[[Page 41201]]\n\n", with: mark)
            .replacing("pods\n    Four", with: "pods; and\n    Four")
        return try #require(reading(text, kind: .notice, surface: .federalRegister).sales.first).items
    }

    @Test("a sheet's list with semicolons is read item by item")
    func semicolons() throws {
        let items = try items(between: "\nLaunchers;\n")
        #expect(items.map(\.quantity) == [36, 120, 4])
        #expect(items.map(\.designation) == ["M142", "M31A2", "AN/TPY-2"])
        #expect(items.last?.name == "AN/TPY-2 radars", "what only splits the count is no name")
    }

    @Test(
        "a page mark in a list hides no item and is no name",
        arguments: ["\nLaunchers;\n\n[[Page 41201]]\n\n", "\n\n[[Page 41201]]\n\nLaunchers;\n"])
    func pageMark(_ mark: String) throws {
        let items = try items(between: mark)
        #expect(items.map(\.quantity) == [36, 120, 4])
        #expect(items.allSatisfy { !$0.name.contains("Page") })
    }

    @Test("a correction that prints no sheet has no sale, and says so")
    func correction() throws {
        let reading = Reader().read(try Fixtures.document("notice-without-sheet"))
        #expect(reading.sales.isEmpty)
        #expect(!reading.warnings.isEmpty)
    }

    @Test("line ends, no-break spaces and wrapped lines change nothing")
    func dress() throws {
        let text = try Fixtures.text("notice-dsca")
        let plain = reading(text, kind: .notice, surface: .dsca, published: "2027-03-04").sales.map(\.facts)
        for (name, variant) in [
            ("CRLF", text.replacing("\n", with: "\r\n")),
            ("blank lines", text.replacing("\n", with: "\n\n")),
            (
                "no-break spaces",
                text.replacing(" million", with: "\u{00A0}million").replacing(
                    "of Portugal", with: "of\u{00A0}Portugal")
            ),
            (
                "no-break hyphens",
                text.replacing("AGM-158B", with: "AGM\u{2011}158B").replacing("27-14", with: "27\u{2011}14")
            ),
            ("two blanks", text.replacing(" (48) ", with: "  (48)  ")),
            ("no blank before the figures", text.replacing("eight (48)", with: "eight(48)")),
        ] {
            let sales = reading(variant, kind: .notice, surface: .dsca, published: "2027-03-04").sales
            #expect(sales.map(\.facts) == plain, "\(name)")
        }
    }

    static let transmittals: [Example<String>] = [
        Example("Transmittal No. 27-14", "27-14"), Example("Transmittal #27-14", "27-14"),
        Example("Transmittal# 27-14", "27-14"), Example("TRANSMITTAL NO. 27-14", "27-14"),
        Example("Transmittal No. RSAT 27-14", "27-14"), Example("RSAT Transmittal 27-14", "27-14"),
        Example("Transmittal No. 27\u{2010}14", "27-14"), Example("Transmittal No. 27-1C", "27-1C"),
        Example("Transmittal No. 24-0J", "24-0J"), Example("Transmittal No. 0G-23", "0G-23"),
    ]

    @Test("a transmittal number is normalised", arguments: transmittals)
    func transmittal(_ example: Example<String>) throws {
        let text = try Fixtures.text("notice-dsca").replacing("Transmittal No. 27-14", with: example.text)
        let sale = try #require(reading(text, kind: .notice, surface: .dsca).sales.first)
        #expect(sale.transmittal == example.expected)
    }

    static let buyers: [Example<String>] = [
        Example("the Government of Kuwait", "KWT"), Example("Greece", "GRC"),
        Example("the Republic of Korea", "KOR"),
        Example("the Kingdom of Saudi Arabia", "SAU"), Example("the Government of Türkiye", "TUR"),
        Example("the Taipei Economic and Cultural Representative Office in the United States (TECRO)", "TWN"),
        Example("the NATO Support and Procurement Agency", "nspa"),
        Example("the Government of the United Kingdom", "GBR"),
        Example("the Government of the Netherlands", "NLD"), Example("the Czech Republic", "CZE"),
        Example("the Government of Georgia", "GEO"), Example("the Government of Jordan", "JOR"),
    ]

    @Test("the purchaser is read as a code", arguments: buyers)
    func buyer(_ example: Example<String>) {
        let text = """
            WASHINGTON, March 4, 2027 - The State Department has made a determination approving a possible Foreign Military \
            Sale to \(example.text) of AIM-9X missiles and related equipment for an estimated cost of $45 million.
            """
        #expect(
            reading(text, kind: .notice, surface: .dsca).sales.map { $0.buyer?.code } == [example.expected])
    }

    @Test("behind 'the Government of' a name is a state, whatever else it may mean")
    func governmentOfChad() {
        let text =
            "The State Department has made a determination approving a possible Foreign Military Sale to the "
            + "Government of Chad of AIM-9X missiles for an estimated cost of $45 million."
        #expect(reading(text, kind: .notice, surface: .dsca).sales.map { $0.buyer?.code } == ["TCD"])
    }

    @Test("figures that disagree with their words are told, and the figures count")
    func disagreement() throws {
        let text = try Fixtures.text("notice-dsca").replacing(
            "hundred thirty (730)", with: "hundred thirty (370)")
        let reading = reading(text, kind: .notice, surface: .dsca)
        #expect(reading.sales.first?.items.map(\.quantity).contains(370) == true)
        #expect(reading.warnings.contains { $0.contains("370") })
    }

    @Test("a notice without a value says so")
    func withoutValue() {
        let text = """
            The State Department has made a determination approving a possible Foreign Military Sale to the Government of \
            Kuwait of AIM-9X missiles.
            """
        let reading = reading(text, kind: .notice, surface: .dsca)
        #expect(reading.sales.first?.value == nil)
        #expect(reading.warnings.contains { $0.contains("value") })
    }

    @Test("a notice that names no purchaser has no sale, and says so")
    func withoutBuyer() {
        let text =
            "The State Department has made a determination approving a possible Foreign Military Sale of missiles."
        let reading = reading(text, kind: .notice, surface: .dsca)
        #expect(reading.sales.isEmpty)
        #expect(reading.warnings.contains { $0.contains("purchaser") })
    }

    @Test("equipment of None is no article")
    func noEquipment() throws {
        let text = try Fixtures.text("notice-federal-register")
        let start = try #require(text.firstRange(of: "    Thirty-six (36) M142"))
        let end = try #require(text.firstRange(of: "Non-Major Defense Equipment:"))
        let sheet = String(text[..<start.lowerBound]) + "    None\n" + String(text[end.lowerBound...])
        #expect(reading(sheet, kind: .notice, surface: .federalRegister).sales.first?.items.isEmpty == true)
    }
}

extension Sale {
    /// All that a notice states, without the places where it stands.
    fileprivate var facts: [String] {
        [outline.replacing("\u{2011}", with: "-"), transmittal ?? "", notified ?? "", channel.rawValue]
            + items.map {
                "\($0.name.replacing("\u{2011}", with: "-")) \($0.designation?.replacing("\u{2011}", with: "-") ?? "")"
            }
            + contractors.map { "\($0.name), \($0.place ?? "")" }
    }
}
