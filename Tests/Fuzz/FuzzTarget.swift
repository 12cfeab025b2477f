//  Fuzz: every parser behind one kind of entrance, bytes in and what is wrong out.
//
//  The tests replay `corpus` and seeded mutations of it (MutationTests.swift). With ATTACHE_FUZZ in the environment the same
//  files are a program in which libFuzzer calls the entrances (FuzzDriver.swift; `scripts/fuzz.sh`).

import Documents
import Foundation
import Law
import Lexicon

@testable import Reading

/// One parser, and what has to hold of whatever it makes of any bytes.
struct FuzzTarget: Sendable, CustomStringConvertible {
    let name: String
    /// Longer inputs show nothing that shorter ones do not, and take longer.
    var longest = 4_096
    /// - Returns: which promise was broken; `nil` where all were kept.
    let run: @Sendable ([UInt8]) -> String?

    var description: String { name }

    static let all: [FuzzTarget] = [
        page, pdf, register, anyDocument, designations, sums, dates, cascade, notices, check, archive, feeds,
        robots, addresses, requests, forms, messages, ledgerLines, searches, tables,
    ]

    // MARK: Documents

    static let page = FuzzTarget(name: "page") { document($0, type: "text/html") }
    static let pdf = FuzzTarget(name: "pdf", longest: 8_192) { bytes in
        document(PDFMark.isThere(bytes) ? bytes : Array("%PDF-1.4\n".utf8) + bytes, type: nil)
    }
    static let register = FuzzTarget(name: "register") { document($0, type: "application/json") }
    static let anyDocument = FuzzTarget(name: "document") { document($0, type: nil) }

    private enum PDFMark {
        static func isThere(_ bytes: [UInt8]) -> Bool { bytes.prefix(1_024).starts(with: "%PDF-".utf8) }
    }

    private static func document(_ bytes: [UInt8], type: String?) -> String? {
        let reader = DocumentReader(
            limits: DocumentLimits(
                maximumBytes: 1 << 20, maximumDepth: 200, maximumNodes: 50_000, maximumPages: 20))
        guard let document = try? reader.read(bytes, source: "x", declaredType: type) else { return nil }
        let count = document.text.utf8.count
        if document.text.isEmpty { return "a document without text" }
        if !document.boilerplate.allSatisfy({ $0.lowerBound >= 0 && $0.upperBound <= count }) {
            return "boilerplate beyond the text"
        }
        return nil
    }

    // MARK: Reading

    static let designations = FuzzTarget(name: "designations", longest: 512) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return Array(text.utf8).withUnsafeBufferPointer { utf8 in
            let scan = Lexicon.standard.scan(utf8)
            for mention in scan.mentions {
                let range = mention.start..<mention.end
                if range.isEmpty || range.upperBound > scan.tokens.count { return "a name beyond the text" }
                if mention.designationEnd > mention.end { return "a designation longer than its name" }
            }
            return nil
        }
    }

    static let sums = FuzzTarget(name: "sums", longest: 512) { bytes in
        TextMemory.reading(String(decoding: bytes, as: UTF8.self), .standard) { text in
            for index in text.tokens.indices {
                if let numeral = text.numeral(at: index),
                    numeral.end <= index || numeral.end > text.tokens.count
                {
                    return "a number of no token"
                }
            }
            for amount in Amounts.find(in: text)
            where amount.start >= amount.end || amount.end > text.tokens.count {
                return "a sum beyond the text"
            }
            return nil
        }
    }

    static let dates = FuzzTarget(name: "dates", longest: 512) { bytes in
        let string = String(decoding: bytes, as: UTF8.self)
        if let day = CalendarDate(string), CalendarDate(day.description) != day { return "a day that is two" }
        _ = CivilDay(string)?.adding(30)
        let published = DocumentReader().read(text: string, source: "x").published
        if let published, CalendarDate(published.prefix(10)) == nil {
            return "published on no day: \(published)"
        }
        return TextMemory.reading(string, .standard) { text in
            let reader = Dates(text: text, published: "2026-03-01")
            _ = reader.first(in: text.tokens.indices)
            for index in text.tokens.indices {
                if let day = reader.day(at: index), day.end <= index { return "a day of no token" }
            }
            return nil
        }
    }

    static let cascade = FuzzTarget(name: "cascade") { bytes in
        reading(
            DocumentReader().read(
                text: String(decoding: bytes, as: UTF8.self), source: "x", published: "2026-03-01"))
    }

    static let notices = FuzzTarget(name: "notices") { bytes in
        var document = DocumentReader().read(text: String(decoding: bytes, as: UTF8.self), source: "x")
        for kind in [Document.Kind.notice, .resolution] {
            document.kind = kind
            if let wrong = reading(document) { return wrong }
        }
        return nil
    }

    /// Reads it twice and looks at every span of what was read.
    static func reading(_ document: Document) -> String? {
        let detail = Reader().detail(document)
        guard let data = try? JSONEncoder().encode(detail.reading),
            let json = try? JSONDecoder().decode(JSONTree.self, from: data)
        else { return "a reading that cannot be written as JSON" }
        let other = Reader().read(document)
        if other.sales.count != detail.reading.sales.count { return "a reading that differs from itself" }
        return wrongSpan(in: json, of: Array(document.text.utf8))
    }

    /// A span that does not hold the words it claims to.
    private static func wrongSpan(in json: JSONTree, of text: [UInt8]) -> String? {
        switch json {
        case .list(let list): return list.lazy.compactMap { wrongSpan(in: $0, of: text) }.first
        case .text, .number, .other: return nil
        case .object(let object):
            if case .text(let words) = object["text"], case .number(let start) = object["start"],
                case .number(let end) = object["end"]
            {
                guard start >= 0, start <= end, end <= text.count else {
                    return "a span beyond the text: \(start)..<\(end)"
                }
                if String(decoding: text[start..<end], as: UTF8.self) != words {
                    return "a span of other words: \(words)"
                }
            }
            return object.values.lazy.compactMap { wrongSpan(in: $0, of: text) }.first
        }
    }
}

/// Any JSON. `JSONSerialization` loses a byte order mark that stands behind zeros in a string; the decoder keeps every scalar.
private enum JSONTree: Decodable {
    case object([String: JSONTree]), list([JSONTree]), text(String), number(Int), other

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let number = try? value.decode(Int.self) {
            self = .number(number)
        } else if let list = try? value.decode([JSONTree].self) {
            self = .list(list)
        } else if let object = try? value.decode([String: JSONTree].self) {
            self = .object(object)
        } else {
            self = .other
        }
    }
}
