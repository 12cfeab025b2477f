import Testing

@Suite("Breadth of the tables")
struct TableBreadthTests {
    /// Territories whose people have no name of their own, or no people at all.
    private static let nameless: Set = [
        "ATA", "ATF", "BLM", "BVT", "CCK", "CXR", "DMA", "GGY", "HMD", "IOT", "JEY", "MAF", "MNP", "NFK",
        "PCN",
        "SGS", "SJM", "SPM", "SXM", "TCA", "TKL", "UMI", "VAT", "VGB", "VIR", "WLF",
    ]

    @Test("all states of ISO 3166 and Kosovo are there, with a capital and a people each")
    func states() {
        let sheet = Sheet("states")
        #expect(sheet.rows.count == 250)
        for row in sheet.rows {
            #expect(row[0].count == 3 && row[0] == row[0].uppercased(), "\(row[0])")
            #expect(sheet.cell(row, "alpha2").count == 2, "\(row[0])")
        }
        #expect(repeated(sheet.rows.map { sheet.cell($0, "alpha2") }).isEmpty)
        for row in sheet.rows where !Self.nameless.contains(row[0]) {
            #expect(!sheet.cell(row, "capital").isEmpty, "\(row[0]) has no capital")
            #expect(!sheet.cell(row, "adjectives").isEmpty, "\(row[0]) has no adjective")
            #expect(!sheet.cell(row, "demonyms").isEmpty, "\(row[0]) has no people")
        }
    }

    static let counts: [Example<Int>] = [
        Example("bodies", 400), Example("groups", 150), Example("firms", 700), Example("programmes", 150),
        Example("persons", 1000),
    ]

    @Test("the tables are as broad as the fourth issue asks", arguments: counts)
    func checkCounts(_ example: Example<Int>) {
        #expect(Sheet(example.text).rows.count >= example.expected)
    }

    @Test("there are fifteen hundred articles and more, of the US and of others")
    func articleCount() {
        let rows = TableTests.articles.flatMap { name -> [String] in
            let sheet = Sheet(name)
            return sheet.rows.map { sheet.cell($0, "origin") }
        }
        #expect(rows.count >= 1_500)
        #expect(rows.contains { $0.contains("USA") })
        #expect(Set(rows.flatMap { $0.split(separator: ";") }).count > 20, "articles of many origins")
    }

    @Test("heads of state or government of eighty states are there, and ministers of sixty")
    func persons() {
        let sheet = Sheet("persons")
        func states(_ roles: Set<String>) -> Int {
            Set(sheet.rows.filter { roles.contains(sheet.cell($0, "role")) }.map { sheet.cell($0, "state") })
                .count
        }
        #expect(states(["head-of-state", "head-of-government"]) >= 80)
        #expect(states(["foreign-minister", "defence-minister"]) >= 60)
    }

    static let known: [Example<String>] = [
        Example("bodies", "dsca state-department pentagon us-congress nato eu ssb tecro nspa"),
        Example("groups", "pkk ypg hezbollah hamas houthis"),
        Example("firms", "rtx raytheon lockheed-martin boeing baykar"),
        Example("programmes", "f-35-programme caatsa-231 aeca-36b mtcr"),
    ]

    @Test("what the issue names is there", arguments: known)
    func checkKnown(_ example: Example<String>) {
        let ids = Set(Sheet(example.text).rows.compactMap(\.first))
        for id in example.expected.split(separator: " ") { #expect(ids.contains(String(id)), "\(id)") }
    }

    @Test("Raytheon Technologies was the name until the day on which it became RTX")
    func formerName() {
        let firms = Sheet("firms")
        let rtx = firms.rows.first { $0[0] == "rtx" } ?? []
        #expect(firms.parts(rtx, "former").contains("Raytheon Technologies@2023-07-17"))
        #expect(firms.parts(rtx, "slips").contains("RTS Corporation"))
    }

    @Test("a former name ends on a day of the calendar")
    func formerDates() {
        let firms = Sheet("firms")
        for row in firms.rows {
            for former in firms.parts(row, "former") {
                let day = former.split(separator: "@", omittingEmptySubsequences: false).dropFirst().first
                    .map(String.init)
                let isDay = day?.split(separator: "-").compactMap { Int($0) }
                #expect(isDay?.count == 3 && day?.count == 10, "\(row[0]): \(former)")
            }
        }
    }
}
