import Testing

@testable import Documents

@Suite("Binary files are named and refused")
struct BinaryKindTests {
    static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

    static let samples: [(BinaryKind, [UInt8])] = [
        (.oleContainer, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]),
        (.zip, zip + [20, 0, 0, 0]), (.wordDocument, zip + Array("....word/document.xml".utf8)),
        (.spreadsheet, zip + Array("....xl/workbook.xml".utf8)),
        (.openDocument, zip + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)),
        (.richText, Array("{\\rtf1\\ansi four tugs}".utf8)),
        (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]), (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0]),
        (.gif, Array("GIF89a".utf8)), (.elf, [0x7F, 0x45, 0x4C, 0x46, 2, 1]), (.gzip, [0x1F, 0x8B, 0x08, 0]),
        (.sqlite, Array("SQLite format 3\0".utf8)), (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        (.mp4, [0, 0, 0, 0x18] + Array("ftypmp42".utf8)), (.windowsProgram, Array("MZ".utf8) + [0x90, 0]),
        (.tar, Array(repeating: 0, count: 257) + Array("ustar".utf8)),
    ]

    @Test("by the bytes they begin with", arguments: samples)
    func told(kind: BinaryKind, bytes: [UInt8]) {
        #expect { try DocumentReader().read(bytes, source: "x") } throws: {
            ($0 as? DocumentError)?.code == .binary(kind)
        }
    }

    @Test("the message says what it is and what to do")
    func message() {
        #expect(
            DocumentError.binary(.oleContainer).description
                == "this is a Word file (OLE container), not text, HTML or PDF. Save it as text or PDF and try again."
        )
    }

    @Test(
        "words that begin like a mark are text",
        arguments: [
            "BMW will build four tugs.", "MZ is a district of Zenda.", "ID3 was sold.", "RIFF raff",
            "PAR1 four",
        ])
    func words(text: String) throws {
        #expect(try DocumentReader().read(Array(text.utf8), source: "x").text == text)
    }

    @Test(
        "every kind has a name with its article and a remedy that is a sentence",
        arguments: BinaryKind.allCases)
    func named(kind: BinaryKind) {
        #expect(kind.name.hasPrefix("a ") || kind.name.hasPrefix("an "))
        #expect(kind.remedy.first?.isUppercase == true && kind.remedy.last != ".")
    }
}
