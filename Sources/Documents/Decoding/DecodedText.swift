/// Bytes of some encoding as UTF-8, with what had to be guessed or replaced.
struct DecodedText: Sendable, Equatable {
    var utf8: [UInt8]
    var encoding: TextEncoding
    var warnings: [DocumentWarning] = []
}

/// An encoding that is told from the bytes themselves or from what a page declares.
enum TextEncoding: Sendable, Equatable {
    case utf8
    case utf16LittleEndian, utf16BigEndian
    case utf32LittleEndian, utf32BigEndian
    /// Western European, and what the web takes ISO-8859-1 and ASCII for.
    case windows1252
    /// Any other, by the name that iconv knows it by.
    case named(String)

    /// The encoding that a page or a header declares by `label`.
    ///
    /// UTF-16 is left out: bytes in which an ASCII declaration can be read are not in UTF-16.
    init?(label: String) {
        let name = label.lowercased().filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
        }
        switch name {
        case "": return nil
        case "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be": self = .utf8
        case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii",
            "ansi":
            self = .windows1252
        // The web reads these two in the Windows form, which adds quotes and dashes.
        case "iso-8859-9", "latin5": self = .named("windows-1254")
        case "x-sjis": self = .named("shift_jis")
        default: self = .named(name)
        }
    }
}

extension DecodedText {
    /// Reads `bytes` as text.
    ///
    /// A byte order mark decides; then valid UTF-8; then zeros in every second byte (UTF-16 without a mark);
    /// then what is declared; then the shape: single wrong bytes among good UTF-8 are damage, letters above
    /// ASCII without any UTF-8 are Windows-1252.
    ///
    /// - Parameter declared: what a page's `meta` or a header says.
    /// - Throws: `notText` for bytes that are no text.
    init(_ bytes: [UInt8], declared: TextEncoding? = nil) throws(DocumentError) {
        if let marked = Self.byMark(bytes) {
            self = marked
        } else if let guessed = Self.utf16WithoutMark(bytes) {
            self = guessed
        } else {
            self = try Self.byShape(bytes, declared: declared)
        }
        if Self.isMostlyControls(utf8) { throw .notText }
    }

    private static func byMark(_ bytes: [UInt8]) -> DecodedText? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            let rest = Array(bytes.dropFirst(3))
            return String(validating: rest, as: UTF8.self) != nil
                ? DecodedText(utf8: rest, encoding: .utf8) : repaired(rest)
        }
        if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]), bytes.count % 4 == 0 {
            return utf32(bytes.dropFirst(4), encoding: .utf32LittleEndian)
        }
        if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) {
            return utf32(bytes.dropFirst(4), encoding: .utf32BigEndian)
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return utf16(bytes.dropFirst(2), encoding: .utf16LittleEndian)
        }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), encoding: .utf16BigEndian) }
        return nil
    }

    private static func byShape(_ bytes: [UInt8], declared: TextEncoding?) throws(DocumentError)
        -> DecodedText
    {
        let shape = UTF8Shape(bytes)
        if shape.wrong == 0 { return DecodedText(utf8: bytes, encoding: .utf8) }
        if shape.looksLikeDamage || declared == .utf8 && shape.good > 0 { return repaired(bytes) }
        if case .named(let name)? = declared, let decoded = iconv(bytes, from: name) { return decoded }
        if isMostlyControls(bytes) { throw .notText }
        let high = bytes.count { $0 >= 0x80 }
        let letters = bytes.count { !$0.isSpace }
        if declared != .windows1252, high * 10 > letters * 3, letters > 16 { throw .unknownEncoding }
        var decoded = windows1252(bytes)
        if declared != .windows1252 {
            decoded.warnings.append(
                DocumentWarning(.guessedEncoding, "the text is not UTF-8; it was read as Windows-1252"))
        }
        return decoded
    }

    /// UTF-8 with each wrong sequence made U+FFFD.
    private static func repaired(_ bytes: [UInt8]) -> DecodedText {
        let shape = UTF8Shape(bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        var warnings: [DocumentWarning] = []
        if shape.wrong > 0, !(shape.wrong == 1 && shape.endsInside) {
            warnings.append(
                DocumentWarning(
                    .replacedBytes, "\(shape.wrong) wrong bytes were replaced in text that is UTF-8"))
        }
        if shape.endsInside {
            warnings.append(
                DocumentWarning(.cutOff, "the text ends in the middle of a letter: it was cut off"))
        }
        return DecodedText(utf8: Array(text.utf8), encoding: .utf8, warnings: warnings)
    }

    /// More than one in fifty is a control character that no text has.
    private static func isMostlyControls(_ bytes: [UInt8]) -> Bool {
        func isControl(_ byte: UInt8) -> Bool {
            (byte < 0x20 && !(0x08...0x0D).contains(byte) && byte != 0x1B) || byte == 0x7F
        }
        let controls = bytes.withUnsafeBufferPointer { bytes in
            var controls = 0
            var position = 0
            while position < bytes.count {
                let end = min(position + 8, bytes.count)
                if end - position == 8 {
                    let word = Words8.load(bytes, position)
                    if !Words8.hasLess(than: 0x20, word), !Words8.has(0x7F, word) {
                        position = end
                        continue
                    }
                }
                for place in position..<end where isControl(bytes[place]) { controls += 1 }
                position = end
            }
            return controls
        }
        return controls * 50 > bytes.count
    }
}

/// How far bytes keep to the rules of UTF-8.
private struct UTF8Shape {
    /// Well-formed sequences of two bytes or more.
    var good = 0
    /// Bytes that belong to no well-formed sequence, a cut sequence counted once.
    var wrong = 0
    /// The last bytes begin a sequence that is not finished.
    var endsInside = false

    /// Damage of UTF-8, rather than another encoding.
    var looksLikeDamage: Bool { good > wrong || (wrong == 1 && endsInside) }

    init(_ bytes: [UInt8]) {
        if bytes.withUnsafeBufferPointer({ $0.isASCII }) || String(validating: bytes, as: UTF8.self) != nil {
            return
        }
        var position = 0
        while position < bytes.count {
            let lead = bytes[position]
            if lead < 0x80 {
                position += 1
                continue
            }
            let wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
            guard (0xC2...0xF4).contains(lead) else {
                wrong += 1
                position += 1
                continue
            }
            var found = 1
            while found < wanted, position + found < bytes.count, bytes[position + found] & 0xC0 == 0x80 {
                found += 1
            }
            let sequence = bytes[position..<(position + found)]
            if found == wanted, String(validating: sequence, as: UTF8.self) != nil {
                good += 1
            } else {
                wrong += 1
                // A lone last byte may as well be a letter of Windows-1252.
                endsInside = position + found == bytes.count && found < wanted && (found > 1 || good > 0)
            }
            position += found
        }
    }
}
