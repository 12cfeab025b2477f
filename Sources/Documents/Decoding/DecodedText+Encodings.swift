internal import CLibXML2

extension DecodedText {
    /// UTF-16 of known byte order; lone surrogates become U+FFFD.
    static func utf16(_ bytes: ArraySlice<UInt8>, encoding: TextEncoding) -> DecodedText {
        let isLittle = encoding == .utf16LittleEndian
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var position = bytes.startIndex
        while position + 1 < bytes.endIndex {
            let first = UInt16(bytes[position])
            let second = UInt16(bytes[position + 1])
            units.append(isLittle ? second << 8 | first : first << 8 | second)
            position += 2
        }
        var utf8: [UInt8] = []
        utf8.reserveCapacity(units.count)
        let hadErrors = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
        ) { utf8.append($0) }
        var warnings: [DocumentWarning] = []
        if hadErrors {
            warnings.append(DocumentWarning(.replacedBytes, "half letters of UTF-16 were replaced"))
        }
        if bytes.count % 2 == 1 {
            warnings.append(DocumentWarning(.cutOff, "the UTF-16 text ends in the middle of a letter"))
        }
        return DecodedText(utf8: utf8, encoding: encoding, warnings: warnings)
    }

    /// UTF-16 told by its zeros: Western text has one in almost every second byte.
    static func utf16WithoutMark(_ bytes: [UInt8]) -> DecodedText? {
        let pairs = min(bytes.count, 4_096) / 2
        guard pairs >= 4, bytes.withUnsafeBufferPointer({ $0.place(of: 0, from: 0) }) < pairs * 2 else {
            return nil
        }
        var zerosFirst = 0
        var zerosSecond = 0
        for pair in 0..<pairs {
            if bytes[pair * 2] == 0 { zerosFirst += 1 }
            if bytes[pair * 2 + 1] == 0 { zerosSecond += 1 }
        }
        if zerosSecond * 10 >= pairs * 6, zerosFirst * 20 <= pairs {
            return utf16(bytes[...], encoding: .utf16LittleEndian)
        }
        if zerosFirst * 10 >= pairs * 6, zerosSecond * 20 <= pairs {
            return utf16(bytes[...], encoding: .utf16BigEndian)
        }
        return nil
    }

    /// UTF-32 of known byte order; what is no Unicode scalar becomes U+FFFD.
    static func utf32(_ bytes: ArraySlice<UInt8>, encoding: TextEncoding) -> DecodedText {
        let isLittle = encoding == .utf32LittleEndian
        var text = String.UnicodeScalarView()
        var replaced = 0
        var position = bytes.startIndex
        while position + 3 < bytes.endIndex {
            let unit = bytes[position..<(position + 4)]
            let value = (isLittle ? Array(unit.reversed()) : Array(unit)).reduce(UInt32(0)) {
                $0 << 8 | UInt32($1)
            }
            if let scalar = Unicode.Scalar(value) {
                text.append(scalar)
            } else {
                text.append("\u{FFFD}")
                replaced += 1
            }
            position += 4
        }
        let warnings =
            replaced == 0
            ? [] : [DocumentWarning(.replacedBytes, "\(replaced) letters of UTF-32 were replaced")]
        return DecodedText(utf8: Array(String(text).utf8), encoding: encoding, warnings: warnings)
    }

    /// Windows-1252, in which every byte has a meaning on the web.
    static func windows1252(_ bytes: [UInt8]) -> DecodedText {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                utf8.append(byte)
                continue
            }
            let scalar = byte < 0xA0 ? windows1252Block[Int(byte - 0x80)] : UInt16(byte)
            if scalar < 0x800 {
                utf8.append(UInt8(0xC0 | scalar >> 6))
            } else {
                utf8.append(UInt8(0xE0 | scalar >> 12))
                utf8.append(UInt8(0x80 | (scalar >> 6 & 0x3F)))
            }
            utf8.append(UInt8(0x80 | (scalar & 0x3F)))
        }
        return DecodedText(utf8: utf8, encoding: .windows1252)
    }

    /// 0x80 to 0x9F: quotes, dashes and a few letters; the five unassigned bytes stand for themselves.
    private static let windows1252Block: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
        0x0152,
        0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
        0x2122,
        0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ]

    /// Any encoding that the system's iconv knows; a wrong byte becomes U+FFFD. `nil` where iconv does not
    /// know it.
    static func iconv(_ bytes: [UInt8], from name: String) -> DecodedText? {
        let converter = iconv_open("UTF-8", name)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }

        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count * 2)
        var replaced = 0
        var input = bytes
        input.withUnsafeMutableBytes { raw in
            var next = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = raw.count
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
                while left > 0 {
                    var free = buffer.count
                    var into = buffer.baseAddress
                    let leftBefore = left
                    let outcome = CLibXML2.iconv(converter, &next, &left, &into, &free)
                    let written = buffer.count - free
                    utf8.append(contentsOf: buffer[..<written].lazy.map { UInt8(bitPattern: $0) })
                    // Not a single letter went in or out: the byte at hand is wrong, or the input ends inside
                    // a letter.
                    if outcome == Int(bitPattern: UInt.max), left == leftBefore, written == 0 {
                        utf8.append(contentsOf: [0xEF, 0xBF, 0xBD])
                        replaced += 1
                        next = next?.advanced(by: 1)
                        left -= 1
                    }
                }
            }
        }
        let warnings =
            replaced == 0
            ? []
            : [
                DocumentWarning(
                    .replacedBytes, "\(replaced) wrong bytes were replaced in text that is \(name)")
            ]
        return DecodedText(utf8: utf8, encoding: .named(name), warnings: warnings)
    }
}
