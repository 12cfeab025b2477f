/// A kind of file that is not text, told by the bytes it begins with.
package enum BinaryKind: String, Sendable, CaseIterable {
    case oleContainer, wordDocument, spreadsheet, presentation, openDocument, ebook, zip, richText
    case png, jpeg, gif, tiff, bitmap, webp, icon
    case gzip, bzip2, xz, zstandard, sevenZip, rar, tar, cabinet
    case elf, machO, windowsProgram, webAssembly, javaClass
    case sqlite, parquet, propertyList, postScript, djvu
    case wave, mp3, mp4, ogg, flac, matroska

    /// The kind as a sentence has it, with its article: `a PNG picture`.
    package var name: String {
        switch self {
        case .oleContainer: "a Word file (OLE container)"
        case .wordDocument: "a Word file (DOCX)"
        case .spreadsheet: "a spreadsheet (XLSX)"
        case .presentation: "a presentation (PPTX)"
        case .openDocument: "an OpenDocument file"
        case .ebook: "an e-book (EPUB)"
        case .zip: "a ZIP archive"
        case .richText: "a rich text file (RTF)"
        case .png: "a PNG picture"
        case .jpeg: "a JPEG picture"
        case .gif: "a GIF picture"
        case .tiff: "a TIFF picture"
        case .bitmap: "a BMP picture"
        case .webp: "a WebP picture"
        case .icon: "an icon file"
        case .gzip: "a gzip archive"
        case .bzip2: "a bzip2 archive"
        case .xz: "an xz archive"
        case .zstandard: "a Zstandard archive"
        case .sevenZip: "a 7-Zip archive"
        case .rar: "a RAR archive"
        case .tar: "a tar archive"
        case .cabinet: "a cabinet archive"
        case .elf: "a program (ELF)"
        case .machO: "a program (Mach-O)"
        case .windowsProgram: "a Windows program"
        case .webAssembly: "a WebAssembly program"
        case .javaClass: "a Java class"
        case .sqlite: "a SQLite database"
        case .parquet: "a Parquet table"
        case .propertyList: "a binary property list"
        case .postScript: "a PostScript file"
        case .djvu: "a DjVu document"
        case .wave: "a sound or film file (RIFF)"
        case .mp3: "an MP3 recording"
        case .mp4: "an MP4 film or picture"
        case .ogg: "an Ogg recording"
        case .flac: "a FLAC recording"
        case .matroska: "a Matroska film"
        }
    }

    /// What to do about it.
    package var remedy: String {
        switch self {
        case .oleContainer, .wordDocument, .spreadsheet, .presentation, .openDocument, .ebook, .richText,
            .djvu:
            "Save it as text or PDF and try again"
        case .postScript: "Convert it to PDF and try again"
        case .png, .jpeg, .gif, .tiff, .bitmap, .webp, .icon:
            "Run it through OCR and give the text that comes out"
        case .gzip, .bzip2, .xz, .zstandard, .sevenZip, .rar, .tar, .cabinet, .zip:
            "Unpack it and give the documents in it"
        case .elf, .machO, .windowsProgram, .webAssembly, .javaClass, .sqlite, .parquet, .propertyList:
            "Give a document: plain text, HTML or PDF"
        case .wave, .mp3, .mp4, .ogg, .flac, .matroska: "Give a transcript of it as text"
        }
    }
}

extension BinaryKind {
    /// The kind of the file that begins with `bytes`, or `nil` where no mark is known.
    package init?(magic bytes: [UInt8]) {
        guard let mark = Self.marks.first(where: { $0.matches(bytes) }) else { return nil }
        self = mark.kind == .zip ? Self.kindOfArchive(bytes) : mark.kind
    }

    /// Bytes at an offset, with a second look where the mark is also the beginning of a word.
    private struct Mark {
        let kind: BinaryKind
        let offset: Int
        let bytes: [UInt8]
        /// Letters alone are no proof: a zero must stand near them.
        let needsZero: Bool

        init(_ kind: BinaryKind, _ bytes: [UInt8], at offset: Int = 0, needsZero: Bool = false) {
            self.kind = kind
            self.bytes = bytes
            self.offset = offset
            self.needsZero = needsZero
        }

        init(_ kind: BinaryKind, text: String, at offset: Int = 0, needsZero: Bool = false) {
            self.init(kind, Array(text.utf8), at: offset, needsZero: needsZero)
        }

        func matches(_ input: [UInt8]) -> Bool {
            guard input.count >= offset + bytes.count,
                input[offset..<(offset + bytes.count)].elementsEqual(bytes)
            else { return false }
            return !needsZero || input.prefix(512).contains(0)
        }
    }

    private static let marks: [Mark] = [
        Mark(.oleContainer, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        Mark(.zip, [0x50, 0x4B, 0x03, 0x04]), Mark(.zip, [0x50, 0x4B, 0x05, 0x06]),
        Mark(.zip, [0x50, 0x4B, 0x07, 0x08]),
        Mark(.richText, text: "{\\rtf"),
        Mark(.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        Mark(.jpeg, [0xFF, 0xD8, 0xFF]),
        Mark(.gif, text: "GIF87a"), Mark(.gif, text: "GIF89a"),
        Mark(.tiff, [0x49, 0x49, 0x2A, 0x00]), Mark(.tiff, [0x4D, 0x4D, 0x00, 0x2A]),
        Mark(.bitmap, text: "BM", needsZero: true),
        Mark(.webp, text: "WEBP", at: 8), Mark(.wave, text: "RIFF", needsZero: true),
        Mark(.icon, [0x00, 0x00, 0x01, 0x00]),
        Mark(.gzip, [0x1F, 0x8B, 0x08]),
        Mark(.bzip2, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4),
        Mark(.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
        Mark(.zstandard, [0x28, 0xB5, 0x2F, 0xFD]),
        Mark(.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        Mark(.rar, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]),
        Mark(.tar, text: "ustar", at: 257, needsZero: true),
        Mark(.cabinet, [0x4D, 0x53, 0x43, 0x46, 0x00]),
        Mark(.elf, [0x7F, 0x45, 0x4C, 0x46]),
        Mark(.machO, [0xCF, 0xFA, 0xED, 0xFE]), Mark(.machO, [0xCE, 0xFA, 0xED, 0xFE]),
        Mark(.javaClass, [0xCA, 0xFE, 0xBA, 0xBE]),
        Mark(.windowsProgram, text: "MZ", needsZero: true),
        Mark(.webAssembly, [0x00, 0x61, 0x73, 0x6D]),
        Mark(.sqlite, text: "SQLite format 3\0"),
        Mark(.parquet, text: "PAR1", needsZero: true),
        Mark(.propertyList, text: "bplist00"),
        Mark(.postScript, text: "%!PS"),
        Mark(.djvu, text: "AT&TFORM"),
        Mark(.mp3, text: "ID3", needsZero: true),
        Mark(.mp4, text: "ftyp", at: 4),
        Mark(.ogg, text: "OggS", needsZero: true),
        Mark(.flac, text: "fLaC", needsZero: true),
        Mark(.matroska, [0x1A, 0x45, 0xDF, 0xA3]),
    ]

    /// Office files are ZIP archives: the names of the first files in them tell which.
    private static func kindOfArchive(_ bytes: [UInt8]) -> BinaryKind {
        let head = Array(bytes.prefix(8_192))
        let signs: [(String, BinaryKind)] = [
            ("application/vnd.oasis.opendocument", .openDocument), ("application/epub+zip", .ebook),
            ("word/", .wordDocument), ("xl/", .spreadsheet), ("ppt/", .presentation),
        ]
        return signs.first { head.contains(text: $0.0) }?.1 ?? .zip
    }
}
