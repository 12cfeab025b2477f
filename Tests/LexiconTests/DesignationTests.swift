import Testing

@testable import Lexicon

/// A printed designation taken apart.
struct Parts: Sendable, Equatable {
    var alternatives: [String]
    var blocks: [String] = []
}

@Suite("Designations")
struct DesignationTests {
    /// The list of the issue and its neighbours: each stands in a sentence and must be found whole.
    static let printed: [String] = [
        "AIM-120C-8", "AIM-120C-7/8", "AIM-9X Block II", "AIM-9X Block II+", "F-16C/D Block 70/72", "UH-60M",
        "AGM-114R2", "M142", "MIM-104E", "AN/TPY-2", "AN/APG-83", "GBU-39/B", "Mk 54 Mod 0", "MK 54 Mod 0",
        "PAC-3 MSE", "S-400", "Su-35S", "KC-46A", "Type 212CD", "K9A1", "CH-4B", "T700-GE-701D", "KMU-572F/B",
        "FIM-92K", "SPY-6(V)1", "AN/SPY-6(V)1", "F/A-18E/F", "MQ-9B", "Tu-22M3", "MiG-21bis",
        "AIM\u{2010}9X Block II", "AIM\u{2011}120C\u{2011}8", "AIM\u{2013}120C\u{2013}8", "Su\u{2010}35S",
        "AIM-9X Block 2", "AH-64E", "CH-53K", "SM-6", "RIM-162", "BGM-71", "AN/ALQ-257", "MK-84", "L-39NG",
    ]

    @Test("a designation is found whole in a sentence", arguments: printed)
    func found(_ designation: String) {
        let text = "The army will buy 12 \(designation) missiles, launchers and rockets for its troops."
        #expect(Scanned(text).designations == [designation])
    }

    @Test("a designation is found whole at the end of a text", arguments: printed)
    func foundAtTheEnd(_ designation: String) {
        #expect(Scanned("missiles, launchers and rockets: \(designation)").designations == [designation])
    }

    static let families: [Example<String>] = [
        Example("AIM-120C-8", "aim-120"), Example("AIM-120C-7/8", "aim-120"),
        Example("AIM 120C-8", "aim-120"),
        Example("AIM-9X Block II", "aim-9"), Example("F-16C/D Block 70/72", "f-16"), Example("F-16V", "f-16"),
        Example("UH-60M", "uh-60"), Example("AGM-114R2", "agm-114"), Example("M142", "m142"),
        Example("MIM-104E", "pac-2-gem-t"), Example("AN/TPY-2", "an-tpy-2"),
        Example("AN/APG-83", "an-apg-83"),
        Example("GBU-39/B", "gbu-39"), Example("Mk 54 Mod 0", "mk-54"), Example("PAC-3 MSE", "pac-3-mse"),
        Example("S-400", "s-400"), Example("Su-35S", "su-35"), Example("KC-46A", "kc-46"),
        Example("Type 212CD", "type-212"), Example("K9A1", "k9"), Example("CH-4B", "ch-4"),
        Example("T700-GE-701D", "t700"), Example("KMU-572F/B", "kmu-572"),
        Example("FIM-92K Stinger Block I", "fim-92"),
        Example("SPY-6(V)1", "an-spy-6"), Example("AN/SPY-6(V)1", "an-spy-6"),
        Example("AIM\u{2010}120C\u{2010}8", "aim-120"),
    ]

    @Test("a designation knows its family", arguments: families)
    func family(_ example: Example<String>) {
        let scanned = Scanned("missiles, launchers, rockets: \(example.text).")
        #expect(scanned.mention(.article).map(scanned.entity)?.id == example.expected)
    }

    @Test("a designator's letters explain a number that no table lists")
    func designators() {
        let scanned = Scanned("The navy wants 40 AGM-987K missiles, launchers and bombs.")
        let mention = scanned.mention(.designator)
        #expect(mention.map(scanned.entity)?.type.text.contains("missile") == true)
        #expect(scanned.designations == ["AGM-987K"])
    }

    static let plurals: [Example<[String]>] = [
        Example("40 F-35s arrived", ["F-35"]), Example("the F-16's radar", ["F-16"]),
        Example("MQ-9s and UH-60s", ["MQ-9", "UH-60"]),
        Example("three BRU-14\u{2019}s, bombs and missiles", ["BRU-14"]), Example("S-400s", ["S-400"]),
    ]

    @Test("a plural s belongs to the mention and not to the designation", arguments: plurals)
    func checkPlurals(_ example: Example<[String]>) {
        #expect(Scanned(example.text).designations.map { Designation($0).text } == example.expected)
    }

    @Test("is, as and us behind a designation are no plural of its variant", arguments: ["is", "as", "us"])
    func wordBehind(_ word: String) {
        let scanned = Scanned("The F-35 \(word) crucial to missiles and to jets of the army.")
        #expect(scanned.mention(.article).map(scanned.words) == "F-35")
    }

    static let pluralVariants: [Example<[String]>] = [
        Example("40 F-35As arrived", ["F-35A"]), Example("F-16Vs and MQ-9Bs", ["F-16V", "MQ-9B"]),
        Example("two Type 212CDs", ["Type 212CD"]), Example("KC-46As", ["KC-46A"]),
    ]

    @Test("a plural s behind a variant's letter does not swallow the letter", arguments: pluralVariants)
    func checkPluralVariants(_ example: Example<[String]>) {
        #expect(Scanned(example.text).designations.map { Designation($0).text } == example.expected)
    }

    @Test("a nickname between number and block belongs to the designation")
    func nicknameBeforeBlock() {
        withKnownIssue("the designation ends before the nickname, and the block is lost") {
            #expect(
                Scanned("100 FIM-92K Stinger Block I missiles").designations == ["FIM-92K Stinger Block I"])
        }
    }

    @Test("a public law is no designation")
    func publicLaw() {
        #expect(Scanned("They cited P.L. 94-329 at length.").designations.isEmpty)
    }

    static let none: [String] = [
        "a 15-day review", "Section 36(b)", "on 14 May 2025", "Block 70 apartments", "page A-1",
        "COVID-19 patients",
        "the G-20 summit", "A 2019 report", "an M 50% share", "in the 1990s", "vitamin B-12 tablets",
        "May 15",
        "No. 26-13", "22 U.S.C. 2776", "a K-9 dog unit", "the A-1 motorway", "M&A 2025",
    ]

    @Test("dates, laws, pages and viruses are no designations", arguments: none)
    func noDesignation(_ text: String) {
        #expect(Scanned("They spoke about \(text) at length.").designations.isEmpty)
    }

    @Test("two designations side by side are two")
    func neighbours() {
        #expect(Scanned("AIM-9X, AIM-120D and F-15EX").designations == ["AIM-9X", "AIM-120D", "F-15EX"])
        #expect(Scanned("F-16/F-35 pilots, missiles, bombs").designations.first?.hasPrefix("F-16") == true)
    }

    @Test("a designation does not run over an empty line")
    func blockBreak() {
        #expect(Scanned("the new AIM-9X\n\nBlock II housing").designations == ["AIM-9X"])
    }

    @Test("a designation may run over a line break")
    func lineBreak() {
        let scanned = Scanned("sixty AIM-9X\nBlock II missiles")
        #expect(scanned.designations == ["AIM-9X\nBlock II"])
    }

    @Test("a block of no family still belongs to the designation that is printed before it")
    func strangeBlock() {
        #expect(Scanned("60 AIM-120C-8 Block-II missiles").designations == ["AIM-120C-8 Block-II"])
    }

    static let parts: [Example<Parts>] = [
        Example("AIM-120C-8", Parts(alternatives: ["AIM-120C-8"])),
        Example("AIM-120C-7/8", Parts(alternatives: ["AIM-120C-7", "AIM-120C-8"])),
        Example("AIM-120C-7/-8", Parts(alternatives: ["AIM-120C-7", "AIM-120C-8"])),
        Example("AIM\u{2010}120C\u{2010}7/8", Parts(alternatives: ["AIM-120C-7", "AIM-120C-8"])),
        Example("F-16C/D", Parts(alternatives: ["F-16C", "F-16D"])),
        Example("F-16C/D Block 70/72", Parts(alternatives: ["F-16C", "F-16D"], blocks: ["70", "72"])),
        Example("F/A-18E/F", Parts(alternatives: ["F/A-18E", "F/A-18F"])),
        Example("F/A-18", Parts(alternatives: ["F/A-18"])),
        Example("AIM-9X Block II", Parts(alternatives: ["AIM-9X"], blocks: ["II"])),
        Example("AIM-9X Block II+", Parts(alternatives: ["AIM-9X"], blocks: ["II+"])),
        Example("AIM-120C-8 Block-II", Parts(alternatives: ["AIM-120C-8"], blocks: ["II"])),
        Example("AIM-9X BLOCK II", Parts(alternatives: ["AIM-9X"], blocks: ["II"])),
        Example("AIM-9X\n  Block II", Parts(alternatives: ["AIM-9X"], blocks: ["II"])),
        Example("GBU-39/B", Parts(alternatives: ["GBU-39/B"])),
        Example("KMU-572F/B", Parts(alternatives: ["KMU-572F/B"])),
        Example("AN/TPY-2", Parts(alternatives: ["AN/TPY-2"])),
        Example("AN/APG-83", Parts(alternatives: ["AN/APG-83"])),
        Example("EL/M-2052", Parts(alternatives: ["EL/M-2052"])),
        Example("Type 212CD", Parts(alternatives: ["Type 212CD"])),
        Example("Mk 54 Mod 0", Parts(alternatives: ["Mk 54 Mod 0"])),
        Example("T700-GE-701D", Parts(alternatives: ["T700-GE-701D"])),
        Example("FIM-92K Stinger Block I", Parts(alternatives: ["FIM-92K Stinger"], blocks: ["I"])),
        Example("S-300/400", Parts(alternatives: ["S-300", "S-400"])),
        // What is no designation comes back as it is and traps nothing.
        Example("", Parts(alternatives: [""])),
        Example("/", Parts(alternatives: ["/"])),
        Example("F-16/", Parts(alternatives: ["F-16/"])),
        Example("Block", Parts(alternatives: [""])),
        Example("é/ü", Parts(alternatives: ["é/ü"])),
    ]

    @Test("a designation is taken apart into what it stands for", arguments: parts)
    func takenApart(_ example: Example<Parts>) {
        let designation = Designation(example.text)
        #expect(designation.alternatives == example.expected.alternatives)
        #expect(designation.blocks == example.expected.blocks)
        #expect(designation.block == example.expected.blocks.first)
    }

    @Test("three numbers behind one stem are three designations")
    func threeAlternatives() {
        #expect(Designation("AIM-120C-5/7/8").alternatives == ["AIM-120C-5", "AIM-120C-7", "AIM-120C-8"])
    }

    @Test("a designation keeps its print, white space made one")
    func text() {
        #expect(Designation("AIM-9X \n Block  II").text == "AIM-9X Block II")
        #expect(Designation("AIM\u{2010}9X").text == "AIM-9X")
    }
}
