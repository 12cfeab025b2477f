import Tables
import Testing

@testable import Lexicon

@Suite("Names")
struct NameTests {
    static let states: [Example<[String]>] = [
        // One state in all its spellings.
        Example("Türkiye ordered", ["TUR=Türkiye"]),
        Example("Turkiye ordered", ["TUR=Turkiye"]),
        Example("TÜRKİYE ORDERED", ["TUR=TÜRKİYE"]),
        Example("TURKIYE ORDERED", ["TUR=TURKIYE"]),
        Example("Tu\u{0308}rkiye ordered", ["TUR=Tu\u{0308}rkiye"]),
        Example("Turkey ordered", ["TUR=Turkey"]),
        Example("TURKEY ORDERED", ["TUR=TURKEY"]),
        Example("the Republic of Türkiye", ["TUR=Republic of Türkiye"]),
        Example("the Republic\u{00A0}of Turkey", ["TUR=Republic\u{00A0}of Turkey"]),
        Example("Tu\u{00AD}rkey ordered", ["TUR=Tu\u{00AD}rkey"]),
        Example("Turkey\u{2019}s order", ["TUR=Turkey"]),
        Example("the Turkish order", ["TUR=Turkish"]),
        Example("the Turks ordered", ["TUR=Turks"]),
        // The United States by points, letters and case; a pronoun is no state.
        Example("the U.S. cleared", ["USA=U.S."]),
        Example("the US cleared", ["USA=US"]),
        Example("the U.S.A. cleared", ["USA=U.S.A."]),
        Example("the USA cleared", ["USA=USA"]),
        Example("the United States cleared", ["USA=United States"]),
        Example("they sold us jets", []),
        Example("Us and them", []),
        // Capitals, palaces and streets that stand for a government.
        Example("Ankara asked", ["TUR=Ankara"]),
        Example("the Kremlin asked", ["RUS=Kremlin"]),
        Example("Whitehall asked", ["GBR=Whitehall"]),
        Example("Downing Street asked", ["GBR=Downing Street"]),
        Example("the White House asked", ["USA=White House"]),
        Example("N\u{2019}Djamena asked", ["TCD=N\u{2019}Djamena"]),
        // Long names and short ones.
        Example("the United Arab Emirates", ["ARE=United Arab Emirates"]),
        Example("the UAE", ["ARE=UAE"]),
        Example("the U.A.E.", ["ARE=U.A.E."]),
        Example("the U.K.", ["GBR=U.K."]),
        Example("South Korea", ["KOR=South Korea"]),
        Example("the Republic of Korea", ["KOR=Republic of Korea"]),
        Example("North Korea", ["PRK=North Korea"]),
        Example("Côte d’Ivoire", ["CIV=Côte d’Ivoire"]),
        Example("Ivory Coast", ["CIV=Ivory Coast"]),
        Example("Bosnia-Herzegovina", ["BIH=Bosnia-Herzegovina"]),
        Example("Czechia", ["CZE=Czechia"]),
        Example("Kosovo", ["XKX=Kosovo"]),
        Example("Saudi Arabia", ["SAU=Saudi Arabia"]),
    ]

    @Test("a state is found by its names, people, adjectives and seats of government", arguments: states)
    func checkStates(_ example: Example<[String]>) {
        #expect(Scanned(example.text).names == example.expected)
    }

    static let forms: [Example<NameForm>] = [
        Example("Türkiye", .name), Example("Turks", .demonym), Example("Turkish", .adjective),
        Example("Ankara", .metonym), Example("Kremlin", .metonym),
    ]

    @Test("a name tells in which way it names", arguments: forms)
    func checkForms(_ example: Example<NameForm>) {
        #expect(Scanned(example.text).mention(.state)?.form == example.expected)
    }

    static let longest: [Example<[String]>] = [
        Example("South Sudan asked", ["SSD=South Sudan"]),
        Example("Sudan asked", ["SDN=Sudan"]),
        Example("Papua New Guinea asked", ["PNG=Papua New Guinea"]),
        Example("Equatorial Guinea asked", ["GNQ=Equatorial Guinea"]),
        Example("Guinea-Bissau asked", ["GNB=Guinea-Bissau"]),
        Example("Northern Ireland asked", ["GBR=Northern Ireland"]),
        Example("the Democratic Republic of the Congo asked", ["COD=Democratic Republic of the Congo"]),
        Example("the US State Department said", ["state-department=US State Department"]),
        Example("the Department of War said", ["pentagon=Department of War"]),
        Example(
            "the NATO Support and Procurement Agency asked", ["nspa=NATO Support and Procurement Agency"]),
        Example("NATO asked", ["nato=NATO"]),
        Example(
            "the Taipei Economic and Cultural Representative Office",
            [
                "tecro=Taipei Economic and Cultural Representative Office"
            ]),
        Example("Raytheon Technologies won", ["rtx=Raytheon Technologies"]),
        Example("Raytheon won", ["raytheon=Raytheon"]),
        Example("RTX won", ["rtx=RTX"]),
        Example("rtx cards", []),
        Example("Small Diameter Bomb II fell", ["gbu-53=Small Diameter Bomb II"]),
        Example("Super Hornet jets", ["f-a-18e-f=Super Hornet"]),
        Example("PAC-3 MSE interceptors", ["pac-3-mse=PAC-3 MSE"]),
    ]

    @Test("of two names at one place the longer one counts", arguments: longest)
    func checkLongest(_ example: Example<[String]>) {
        #expect(Scanned(example.text).names == example.expected)
    }

    static let firms: [Example<[String]>] = [
        Example("Lockheed Martin builds", ["lockheed-martin=Lockheed Martin"]),
        Example("Lockheed-Martin builds", ["lockheed-martin=Lockheed-Martin"]),
        Example("Lockheed\u{2010}Martin builds", ["lockheed-martin=Lockheed\u{2010}Martin"]),
        Example("LOCKHEED MARTIN BUILDS", ["lockheed-martin=LOCKHEED MARTIN"]),
        Example("Lockheed\u{00A0}Martin builds", ["lockheed-martin=Lockheed\u{00A0}Martin"]),
        Example("Pratt & Whitney builds", ["pratt-whitney=Pratt & Whitney"]),
        Example("Pratt and Whitney builds", ["pratt-whitney=Pratt and Whitney"]),
        Example("RTS Corporation builds", ["rtx=RTS Corporation"]),
        Example("Baykar builds", ["baykar=Baykar"]),
    ]

    @Test("a firm is found with hyphen, ampersand, no-break space and in capitals", arguments: firms)
    func checkFirms(_ example: Example<[String]>) {
        #expect(Scanned(example.text).names == example.expected)
    }

    @Test("a former name and a slip say that they are no current name")
    func nameStatus() {
        #expect(Scanned("RTX Corporation").mention(.firm)?.form == .name)
        #expect(Scanned("Raytheon Technologies").mention(.firm)?.form == .former)
        #expect(Scanned("RTS Corporation").mention(.firm)?.form == .slip)
    }

    static let plurals: [Example<[String]>] = [
        Example("The army flies Black Hawks and F-16s.", ["uh-60=Black Hawks", "f-16=F-16s"]),
        Example("three Sidewinder missiles", ["aim-9=Sidewinder missiles"]),
        Example("HIMARS launchers", ["m142=HIMARS"]),
        Example("four Super Hornets", ["f-a-18e-f=Super Hornets"]),
        Example("two MH-60Rs and an MH-60R", ["mh-60r=MH-60Rs", "mh-60r=MH-60R"]),
    ]

    @Test("an article is found in the plural", arguments: plurals)
    func checkPlurals(_ example: Example<[String]>) {
        #expect(Scanned(example.text).names == example.expected)
    }

    static let pluralWords: [Example<[String]>] = [
        Example("AMRAAMs", ["aim-120=AMRAAMs"]),
        Example("Six Apaches fired missiles and rockets at the tanks.", ["ah-64=Apaches"]),
        Example("The army fired Javelins, missiles and rockets at tanks.", ["fgm-148=Javelins"]),
    ]

    @Test("an article whose name is one word is found in the plural", arguments: pluralWords)
    func checkPluralWords(_ example: Example<[String]>) {
        #expect(Scanned(example.text).names == example.expected)
    }

    @Test("a line break inside a name is a space")
    func lineBreak() {
        #expect(Scanned("from the United\nStates").names == ["USA=United\nStates"])
        #expect(Scanned("from Lockheed\r\nMartin").names == ["lockheed-martin=Lockheed\r\nMartin"])
        #expect(Scanned("from the State\n    Department").names == ["state-department=State\n    Department"])
    }

    @Test("an empty line ends a name")
    func blockBreak() {
        #expect(Scanned("moving South\n\nSudan asked").names == ["SDN=Sudan"])
        #expect(Scanned("to Lockheed\n\nMartin said").names == ["lockheed-martin=Lockheed"])
    }

    @Test("no name begins or ends inside a word")
    func wordBoundaries() {
        for text in ["Irantechnics", "Omanjet", "Chadwick", "Chinatown", "NATOdebatt", "Ankaragücü"] {
            #expect(Scanned(text).names.isEmpty, "\(text)")
        }
    }

    @Test("groups, bodies, persons, laws and programmes have their kinds")
    func kinds() {
        let rows: [(String, EntityKind, String)] = [
            ("the PKK", .group, "pkk"), ("Hezbollah", .group, "hezbollah"), ("the DSCA", .body, "dsca"),
            ("the Pentagon", .body, "pentagon"), ("the European Union", .body, "eu"),
            ("the F-35 programme", .programme, "f-35-programme"),
        ]
        for (text, kind, id) in rows {
            let scanned = Scanned(text)
            #expect(scanned.mention(kind).map(scanned.entity)?.id == id, "\(text)")
        }
    }

    @Test("what the lexicon knows is found by kind and id, and what it does not know is nil")
    func lookUp() throws {
        let lexicon = Lexicon.standard
        let state = try #require(lexicon.entity(.state, "TUR"))
        #expect(state.name == "Türkiye")
        #expect(lexicon.stateName("TUR") == "Türkiye")
        #expect(lexicon.stateName("QQQ") == "QQQ", "an unknown code stays as it is")
        #expect(lexicon.entity(.firm, "TUR") == nil)
        #expect(lexicon.entity(.state, "") == nil)
        #expect(
            lexicon.actorName("nato") == "NATO"
                || lexicon.actorName("nato") == "North Atlantic Treaty Organization")
        #expect(lexicon.detail(state, "capital") == ["Ankara"])
        #expect(lexicon.detail(state, "no-such-column").isEmpty)
        let firm = try #require(lexicon.entity(.firm, "rtx"))
        #expect(lexicon.detail(firm, "former").contains("Raytheon Technologies@2023-07-17"))
    }

    @Test("a table of one's own takes the place of an embedded one")
    func replacedTable() {
        let table = Table(
            name: "groups.tsv",
            text: "id\tnames\tstates\tsource\nred-lantern\tRed Lantern Front\tTUR\ta test\n")
        let lexicon = Lexicon(replacing: ["groups": table])
        #expect(lexicon.entity(.group, "red-lantern")?.name == "Red Lantern Front")
        #expect(lexicon.entity(.group, "pkk") == nil)
        let bytes = Array("the Red Lantern Front".utf8)
        let scan = bytes.withUnsafeBufferPointer { lexicon.scan($0) }
        #expect(scan.mentions.map(\.kind) == [.group])
    }
}
