import Documents
import Testing
import Seeded

@testable import Reading

/// What nobody wrote on purpose: the reader ends, and its spans lie in the text.
@Suite("Hostile input")
struct HostileInputTests {
    private func expectSound(_ text: String, _ kind: Document.Kind, _ comment: Comment) {
        let detail = Reader().detail(document(text, kind: kind, published: "2027-03-05"))
        let bytes = Array(text.utf8)
        let isSound = allSpans(detail).allSatisfy { span in
            0 <= span.start && span.start <= span.end && span.end <= bytes.count
                && String(decoding: bytes[span.start..<span.end], as: UTF8.self) == span.text
        }
        #expect(isSound, comment)
    }

    @Test("arbitrary bytes are read without a trap")
    func arbitraryBytes() {
        var generator = Seeded(seed: 20_260_521)
        for number in 0..<300 {
            let bytes = (0..<Int.random(in: 0...600, using: &generator)).map { _ in
                UInt8.random(in: .min ... .max, using: &generator)
            }
            let text = String(decoding: bytes, as: UTF8.self)
            expectSound(text, number.isMultiple(of: 2) ? .news : .notice, "number \(number)")
        }
    }

    @Test("a sentence without end may be cut off inside a sum", arguments: 205...225)
    func cutInsideSum(words: Int) {
        let text =
            String(repeating: "and ", count: words)
            + "a single sale of up to US$4.5 billion dollars in all, a threshold of more than $25 million or more"
        expectSound(text, .news, "\(words) words before the sum")
    }

    @Test("three hundred variants of the fixtures are read without a trap")
    func variants() throws {
        var generator = Seeded(seed: 36)
        let texts = try Fixtures.names.map { (name: $0, bytes: Array(try Fixtures.text($0).utf8)) }
        for number in 0..<300 {
            let (name, bytes) = texts[number % texts.count]
            var variant = bytes
            switch number / texts.count % 5 {
            case 0: variant = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
            case 1: variant = Array(bytes.suffix(Int.random(in: 0...bytes.count, using: &generator)))
            case 2:
                for _ in 0..<40 {
                    let place = Int.random(in: variant.indices, using: &generator)
                    variant[place] = UInt8.random(in: .min ... .max, using: &generator)
                }
            case 3:
                var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
                lines.shuffle(using: &generator)
                variant = Array(lines.joined(separator: [0x0A]))
            default:
                var words = bytes.split(separator: 0x20)
                words.shuffle(using: &generator)
                variant = Array(words.joined(separator: [0x20]))
            }
            let kind: Document.Kind = number.isMultiple(of: 3) ? .news : Fixtures.kind(name)
            expectSound(String(decoding: variant, as: UTF8.self), kind, "variant \(number) of \(name)")
        }
    }

    @Test(
        "every form of notice is read without a trap when cut, shuffled, torn or with other bytes",
        arguments: 0..<12)
    func forms(_ round: Int) throws {
        var generator = Seeded(seed: 1_996 &+ UInt64(round))
        for notice in try OwnNotice.all() {
            var bytes = Array(notice.text.utf8)
            switch round % 4 {
            case 0: bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
            case 1:
                for _ in 0..<60 {
                    bytes[Int.random(in: bytes.indices, using: &generator)] =
                        "\n ().,;:$0i-".utf8.randomElement(
                            using: &generator) ?? 0x20
                }
            case 2:
                var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
                lines.shuffle(using: &generator)
                bytes = Array(lines.joined(separator: [0x0A]))
            default:
                // An empty line between two words, again and again.
                let words = bytes.split(separator: 0x20)
                bytes = Array(words.joined(separator: Array(round % 3 == 0 ? "\n\n".utf8 : " ".utf8)))
            }
            expectSound(String(decoding: bytes, as: UTF8.self), .notice, "\(notice.name), round \(round)")
        }
    }

    @Test("thousands of notices and letters in one document are read in time that grows with it")
    func many() {
        let sheets = (0..<3_000).map {
            "(i) Prospective Purchaser: Norway $1 million. Transmittal No. 26-\($0)\n"
        }.joined()
        #expect(reading("Transmittal No. 26-1\n" + sheets, kind: .notice).sales.count == 3_000)
        let letters = (0..<3_000).map {
            "Dear Sir: the proposed license and certification involves the export to Norway of F-35 parts for $5 or more. "
                + "Transmittal No. DDTC 26-\($0)\n"
        }.joined()
        #expect(reading(letters, kind: .notice).sales.count == 3_000)
    }

    @Test("a notice cut off after any word is read without a trap")
    func cutOffs() throws {
        let text = try Fixtures.text("notice-dsca")
        for length in stride(from: 0, to: text.utf8.count, by: 13) {
            let cut = String(decoding: Array(text.utf8.prefix(length)), as: UTF8.self)
            expectSound(cut, .notice, "cut after \(length) bytes")
        }
    }

    static let odd: [String] = [
        "", " ", "\n\n\n", ".", "...", "$", "$$$", "(((((((", ")))", "“”", "-", "Block", "AIM-", "AIM-120C-",
        "/", "36(b)",
        "$ million", "up to", "a dozen", "The", "of", "Purchaser", "has requested", "determination approving",
        "principal contractor will be", "principal contractors will be A; B; C", "Transmittal No.",
        "Transmittal No. 26-",
        "TOTAL", "(i) Prospective Purchaser:", "Date Report Delivered to Congress:", "[[Page", "[[Page 1]]",
        "\u{FEFF}",
        "\u{0}", "Taiwan:", "Taiwan: ", ": Taiwan", "'s", "’s", "sold", "will sell", "to", "by", "not",
    ]

    @Test("odd scraps are read without a trap", arguments: odd)
    func scraps(_ text: String) {
        expectSound(text, .news, "news")
        expectSound(text, .notice, "notice")
    }

    @Test("very long words, lines, lists and nestings are read without a trap")
    func long() {
        for text in [
            String(repeating: "x", count: 20_000), String(repeating: "F-16 ", count: 300),
            String(repeating: "(", count: 2000), String(repeating: "40 F-16 jets and ", count: 200),
            String(repeating: "9", count: 20_000) + " F-16 jets",
            String(repeating: "$1 million ", count: 200),
            String(repeating: "twenty missiles ", count: 200), String(repeating: "Türkiye’s ", count: 300),
            "$" + String(repeating: "999 ", count: 500) + "million",
        ] {
            expectSound(text, .news, "\(text.prefix(20))…")
            expectSound(text, .notice, "\(text.prefix(20))…")
        }
    }

    @Test("number words without end are read without a trap")
    func numberWords() async {
        await #expect(processExitsWith: .success) {
            _ = reading(String(repeating: "one hundred ", count: 200))
            _ = reading(String(repeating: "one hundred and ", count: 200))
        }
    }

    @Test("an empty text says nothing")
    func empty() {
        let reading = reading("")
        #expect(reading.sales.isEmpty && reading.events.isEmpty && reading.mentions.isEmpty)
        #expect(Reader().detail(document("")).sentences.isEmpty)
    }

    @Test("reading is a pure function: twice the same")
    func pure() throws {
        for name in Fixtures.names {
            let document = try Fixtures.document(name)
            let one = Reader().read(document)
            let two = Reader().read(document)
            #expect(
                one.sales == two.sales && one.events == two.events && one.mentions == two.mentions, "\(name)")
        }
    }

    @Test(
        "numbers that no machine can hold are left out, and neither sums nor counts of them overflow",
        arguments: [
            "9223372036854775807", "999999999999999", "9000000 trillion", "99,999,999,999,999,999,999",
        ])
    func hugeNumbers(number: String) {
        var words = ""
        for (state, article) in [
            ("Turkey", "F-16 jets"), ("Greece", "F-35 jets"), ("Poland", "Abrams tanks"),
        ] {
            words +=
                "The United States approved the sale of \(number) \(article) to \(state) for $\(number). "
        }
        words +=
            "Together the three sales come to $\(number) and \(number) articles, among them \(number) missiles."
        let reading = Reader().read(document(words, kind: .news, published: "2027-03-05"))
        #expect(reading.sales.allSatisfy { ($0.value?.amount ?? 0) <= 1_000_000_000_000_000 })
        #expect(reading.sales.flatMap(\.items).allSatisfy { ($0.quantity ?? 0) <= 1_000_000_000_000_000 })
    }
}
