import Testing

@testable import Documents

@Suite("Decoding: bytes of any encoding become UTF-8")
struct DecodingTests {
    static let words = "Türkiye’s order – 12 €"

    static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isLittle ? bytes : bytes.reversed()
        }
    }

    @Test("a byte order mark decides and is left out")
    func marks() throws {
        let text = Self.words
        #expect(try DecodedText([0xEF, 0xBB, 0xBF] + Array(text.utf8)).utf8 == Array(text.utf8))
        #expect(try DecodedText([0xFF, 0xFE] + Self.utf16(text, isLittle: true)).utf8 == Array(text.utf8))
        #expect(try DecodedText([0xFE, 0xFF] + Self.utf16(text, isLittle: false)).utf8 == Array(text.utf8))
        let utf32 = text.unicodeScalars.flatMap { scalar in
            [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: scalar.value >> UInt32($0)) }
        }
        #expect(try DecodedText([0xFF, 0xFE, 0, 0] + utf32).utf8 == Array(text.utf8))
    }

    @Test("UTF-16 without a mark is told by its zeros", arguments: [true, false])
    func bareUTF16(isLittle: Bool) throws {
        let decoded = try DecodedText(
            Self.utf16("Four tugs for Ruritania, the ministry said.", isLittle: isLittle))
        #expect(
            String(decoding: decoded.utf8, as: UTF8.self) == "Four tugs for Ruritania, the ministry said.")
    }

    @Test("good UTF-8 stays as it is, byte for byte, without a warning")
    func goodUTF8() throws {
        let bytes = Array("  a\r\n\tb\u{A0}–\u{1F6A2} \n".utf8)
        let decoded = try DecodedText(bytes)
        #expect(decoded.utf8 == bytes)
        #expect(decoded.warnings.isEmpty)
    }

    @Test("Windows-1252 is taken for what is no UTF-8, and says so")
    func windows() throws {
        let decoded = try DecodedText(
            Array("Turkey".utf8) + [0x92] + Array("s caf".utf8) + [0xE9, 0x20, 0x80])
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == "Turkey’s café €")
        #expect(decoded.warnings.map(\.code) == [.guessedEncoding])
    }

    @Test("a wrong byte in good UTF-8 is damage and not another encoding")
    func damage() throws {
        let decoded = try DecodedText(Array("Türkiye’s ".utf8) + [0xFF] + Array("order – two".utf8))
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == "Türkiye’s \u{FFFD}order – two")
        #expect(decoded.warnings.map(\.code) == [.replacedBytes])
    }

    @Test("an end inside a letter is a cut")
    func cut() throws {
        let decoded = try DecodedText(Array("the order –".utf8.dropLast()))
        #expect(decoded.warnings.map(\.code) == [.cutOff])
        #expect(decoded.encoding == .utf8)
    }

    @Test(
        "a declared encoding is followed",
        arguments: [
            ("iso-8859-9", [0xDD, 0x73, 0x74, 0x61, 0x6E, 0x62, 0x75, 0x6C] as [UInt8], "İstanbul"),
            ("windows-1251", [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0], "Москва"),
            ("latin1", [0x63, 0x61, 0x66, 0xE9], "café"),
            ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
        ])
    func declared(label: String, bytes: [UInt8], text: String) throws {
        let decoded = try DecodedText(bytes, declared: TextEncoding(label: label))
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
        #expect(decoded.warnings.isEmpty)
    }

    @Test("a declaration does not overrule good UTF-8")
    func declaredWrongly() throws {
        #expect(try DecodedText(Array("Türkiye".utf8), declared: .windows1252).utf8 == Array("Türkiye".utf8))
    }

    @Test(
        "a page's own declaration is found",
        arguments: ["<meta charset=windows-1251>", "<meta content='text/html; charset=\"windows-1251\"'>"])
    func meta(_ tag: String) {
        #expect(TextEncoding.declared(in: Array(tag.utf8), type: nil) == .named("windows-1251"))
    }

    @Test(
        "control characters and letters of no known encoding are refused",
        arguments: [
            Array(repeating: UInt8(0), count: 64), [0x61, 0x62, 0x00], [0x01, 0x02, 0x03, 0x04],
            Array(repeating: UInt8(0xD7), count: 100),
        ] as [[UInt8]])
    func refused(bytes: [UInt8]) {
        #expect { try DecodedText(bytes) } throws: { ($0 as? DocumentError)?.code == .notText }
    }

    @Test("few zeros in a long text are let through")
    func fewZeros() throws {
        let bytes = Array(String(repeating: "tugs ", count: 100).utf8) + [0]
        #expect(try DecodedText(bytes).utf8 == bytes)
    }
}
