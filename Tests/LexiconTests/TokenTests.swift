import Testing

@testable import Lexicon

@Suite("Tokens")
struct TokenTests {
    static let cuts: [Example<[String]>] = [
        Example("", []),
        Example(" \t\r\n", []),
        Example("Ankara asked", ["Ankara", "asked"]),
        // An acronym keeps its points, the last one too; a full stop behind a word is a mark.
        Example("the U.S. Navy", ["the", "U.S.", "Navy"]),
        Example("U.S.", ["U.S."]),
        Example("a U.S.-made jet", ["a", "U.S.", "-", "made", "jet"]),
        Example("U.A.E. and U.K.", ["U.A.E.", "and", "U.K."]),
        Example("jets.", ["jets", "."]),
        Example("plan A.", ["plan", "A", "."]),
        Example("Mr. X", ["Mr", ".", "X"]),
        // A genitive is a token of its own; an apostrophe inside a word is not.
        Example("Turkey's jets", ["Turkey", "'s", "jets"]),
        Example("Turkey\u{2019}s jets", ["Turkey", "\u{2019}s", "jets"]),
        Example("U.S.'s", ["U.S.", "'s"]),
        Example("hasn't", ["hasn't"]),
        Example("hasn\u{2019}t", ["hasn\u{2019}t"]),
        Example("N'Djamena", ["N'Djamena"]),
        Example("O'Shea", ["O'Shea"]),
        Example("the Greeks' fleet", ["the", "Greeks", "'", "fleet"]),
        // A hyphen is a mark, letters and figures stand apart.
        Example("AIM-120C-8", ["AIM", "-", "120", "C", "-", "8"]),
        Example("follow-on", ["follow", "-", "on"]),
        Example("K9A1", ["K", "9", "A", "1"]),
        Example("155mm", ["155", "mm"]),
        // Thousands and decimals belong to the number; a comma of a list and a full stop do not.
        Example("13,981", ["13,981"]),
        Example("1,234,567.5", ["1,234,567.5"]),
        Example("12, 13", ["12", ",", "13"]),
        Example("12,13", ["12", ",", "13"]),
        Example("1,2345", ["1", ",", "2345"]),
        Example("2026,000", ["2026", ",", "000"]),
        Example("79.1m", ["79.1", "m"]),
        Example("79.", ["79", "."]),
        Example("$225", ["$", "225"]),
        // Typographic marks fold, the printed bytes stay.
        Example("\u{201C}arms\u{201D}", ["\u{201C}", "arms", "\u{201D}"]),
        Example("2012\u{2013}13", ["2012", "\u{2013}", "13"]),
        Example("a\u{00A0}b", ["a", "b"]),
        Example("a\u{202F}b", ["a", "b"]),
        Example("one\r\ntwo", ["one", "two"]),
    ]

    @Test("a text is cut into words, numbers, genitives and marks", arguments: cuts)
    func checkCuts(_ example: Example<[String]>) {
        #expect(Scanned(example.text).tokens == example.expected)
    }

    @Test("each kind of token is told apart")
    func kinds() {
        let scan = Scanned("Israel's 1,500 bombs, U.S.").scan
        #expect(scan.tokens.map(\.kind) == [.word, .genitive, .number, .word, .mark, .word])
        #expect(scan.tokens[4].mark == Mark.comma)
        #expect(scan.tokens[5].flags.contains(.dotted))
        #expect(!scan.tokens[3].flags.contains(.dotted))
    }

    static let folded: [Example<UInt8>] = [
        Example("\u{2018}", Mark.apostrophe), Example("\u{2019}", Mark.apostrophe),
        Example("\u{201C}", Mark.quote),
        Example("\u{201D}", Mark.quote), Example("«", Mark.quote), Example("\u{2010}", Mark.hyphen),
        Example("\u{2011}", Mark.hyphen), Example("\u{2212}", Mark.hyphen), Example("\u{2013}", Mark.dash),
        Example("\u{2014}", Mark.dash), Example("…", Mark.ellipsis), Example("•", Mark.bullet),
        Example("€", Mark.euro),
        Example("£", Mark.pound), Example("¥", Mark.yen), Example("₹", Mark.rupee), Example("₩", Mark.won),
        Example("₺", Mark.lira), Example("₪", Mark.shekel), Example("₽", Mark.rouble),
        Example("₴", Mark.hryvnia),
        Example("₫", Mark.dong), Example("\u{2044}", Mark.slash),
    ]

    @Test("typographic marks count as their plain forms", arguments: folded)
    func folds(_ example: Example<UInt8>) {
        #expect(Scanned(example.text).scan.tokens.map(\.mark) == [example.expected])
    }

    @Test("white space and lines are flags of the token behind them")
    func spacing() {
        let flags = Scanned("one two\nthree\n\nfour-five\r\nsix\r\n\r\nseven").scan.tokens.map(\.flags)
        #expect(
            flags[0].contains([.spaced, .newLine, .newBlock]), "the beginning of the text begins a block")
        #expect(flags[1].contains(.spaced) && !flags[1].contains(.newLine))
        #expect(flags[2].contains(.newLine) && !flags[2].contains(.newBlock))
        #expect(flags[3].contains(.newBlock))
        #expect(!flags[4].contains(.spaced) && !flags[5].contains(.spaced))
        #expect(flags[6].contains(.newLine) && !flags[6].contains(.newBlock), "CRLF is one line break")
        #expect(flags[7].contains(.newBlock), "two CRLF are an empty line")
    }

    @Test("an empty line may hold blanks")
    func blankLine() {
        #expect(Scanned("one\n \t \u{00A0}\ntwo").scan.tokens[1].flags.contains(.newBlock))
    }

    static let cases: [Example<(first: Bool, all: Bool)>] = [
        Example("turkey", (false, false)), Example("Turkey", (true, false)), Example("TURKEY", (true, true)),
        Example("eXPORT", (false, false)), Example("A", (true, true)), Example("Österreich", (true, false)),
        Example("ÖVP", (true, true)), Example("İzmir", (true, false)), Example("ırak", (false, false)),
        Example("U.S.", (true, true)),
    ]

    @Test("capitals are told apart, beyond ASCII too", arguments: cases)
    func capitals(_ example: Example<(first: Bool, all: Bool)>) throws {
        let token = try #require(Scanned(example.text).scan.tokens.first)
        #expect(token.flags.contains(.capitalised) == example.expected.first)
        #expect(token.flags.contains(.allCapitals) == example.expected.all)
    }

    static let sameWord: [Example<String>] = [
        Example("missile", "MISSILE"), Example("missile", "Missile"), Example("missile", "mis\u{00AD}sile"),
        Example("missile", "mis\u{200B}sile"), Example("missile", "\u{FEFF}missile"),
        Example("missile", "míssilé"),
        Example("missile", "missile\u{0301}"), Example("missile", "missilе"),  // with a Cyrillic е
        Example("missile", "ｍissile"), Example("fighter", "fightеr"),  // with a Cyrillic е
        Example("dont", "don\u{2019}t"), Example("dont", "don't"), Example("us", "U.S."),
        Example("us", "U.S"),
    ]

    @Test("dress does not make another word: case, accents, soft hyphens, look-alikes", arguments: sameWord)
    func checkSameWord(_ example: Example<String>) {
        let one = Lexicon.standard.vocabulary.find(WordHash.of(example.text.utf8))
        let tokens = Scanned(example.expected).scan.tokens
        #expect(one != 0, "the tables know '\(example.text)'")
        #expect(tokens.map(\.word) == [one])
    }

    @Test("letters of other scripts make words that nobody knows")
    func foreignScripts() {
        for text in ["تركيا", "中国", "Ελλάδα", "ქართული", "भारत", "대한민국"] {
            let scan = Scanned(text).scan
            #expect(scan.tokens.allSatisfy { $0.kind == .word && $0.word == 0 }, "\(text)")
            #expect(scan.tokens.count == 1, "\(text) is one word")
        }
    }

    @Test("a word of a hundred thousand letters is one token")
    func longWord() {
        let scanned = Scanned(String(repeating: "a", count: 100_000) + " Ankara")
        #expect(scanned.scan.tokens.count == 2)
        #expect(scanned.scan.tokens[0].end == 100_000)
        #expect(scanned.names == ["TUR=Ankara"])
    }

    @Test("a number of a hundred thousand figures is one token")
    func longNumber() {
        #expect(Scanned(String(repeating: "9", count: 100_000)).scan.tokens.count == 1)
    }

    static let broken: [Example<[UInt8]>] = [
        Example("a lone continuation byte", [0x80]), Example("a lead without its tail", [0xE2, 0x80]),
        Example("an overlong slash", [0xC0, 0xAF]), Example("a surrogate", [0xED, 0xA0, 0x80]),
        Example("beyond Unicode", [0xF5, 0x80, 0x80, 0x80]), Example("a lead before a letter", [0xC3, 0x41]),
        Example("zero bytes", [0, 0, 0]), Example("every byte", Array(0...255)),
        Example("every byte backwards", (0...255).reversed()),
        Example("a name cut in its letter", Array("Türkiye".utf8.prefix(2))),
    ]

    @Test("bytes that are not UTF-8 trap nothing and hide nothing behind them", arguments: broken)
    func brokenBytes(_ example: Example<[UInt8]>) {
        let scanned = Scanned(bytes: example.expected + Array(" Ankara bought".utf8))
        #expect(scanned.isInOrder)
        #expect(scanned.names.contains("TUR=Ankara"))
    }
}
