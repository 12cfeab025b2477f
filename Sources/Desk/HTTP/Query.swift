internal import Law

/// The query of an address: names and values, decoded.
struct Query: Sendable, Hashable {
    let items: [Item]

    struct Item: Sendable, Hashable {
        let name: String
        let value: String
    }

    /// Reads `a=1&b=two+words`; what is no UTF-8 when decoded is none of ours.
    init(_ text: some StringProtocol) throws(Problem) {
        var items: [Item] = []
        for part in text.split(separator: "&") {
            guard items.count < 40 else { throw Problem(.badQuery, "The query has more than 40 values.") }
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentCoding.decoded(pair[0], plusIsBlank: true),
                let value = PercentCoding.decoded(pair.count > 1 ? pair[1] : "", plusIsBlank: true)
            else {
                throw Problem(
                    .badQuery, "A value in the query is not UTF-8 in percent coding. Write % as %25.")
            }
            items.append(Item(name: name, value: value))
        }
        self.items = items
    }

    init(items: [Item]) { self.items = items }

    /// The last value of that name; `nil` where there is none or an empty one, as a form sends for a field that was left.
    func text(_ name: String) -> String? {
        items.last { $0.name == name && !$0.value.isEmpty }?.value
    }

    func whole(_ name: String, in range: ClosedRange<Int>) throws(Problem) -> Int? {
        guard let text = text(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw Problem(
                .badQuery,
                "\(name)=\(text): a whole number from \(range.lowerBound) to \(range.upperBound) is wanted.")
        }
        return number
    }

    func day(_ name: String) throws(Problem) -> CalendarDate? {
        guard let text = text(name) else { return nil }
        guard let day = CalendarDate(text) else {
            throw Problem(.badQuery, "\(name)=\(text): a day is wanted, as 2026-03-10.")
        }
        return day
    }

    func choice(_ name: String, _ all: [String]) throws(Problem) -> String? {
        guard let text = text(name) else { return nil }
        guard all.contains(text) else {
            throw Problem(.badQuery, "\(name)=\(text): this may be \(all.joined(separator: ", ")).")
        }
        return text
    }

    /// The same with some values in the place of theirs; `nil` takes one out.
    func with(_ changes: [(String, String?)]) -> Query {
        var rest = items.filter { item in !item.value.isEmpty && !changes.contains { $0.0 == item.name } }
        for (name, value) in changes {
            if let value { rest.append(Item(name: name, value: value)) }
        }
        return Query(items: rest)
    }

    /// As it stands in an address, with its `?`; nothing where there is no value.
    var text: String {
        let parts = items.filter { !$0.value.isEmpty }.map {
            "\(PercentCoding.encoded($0.name))=\(PercentCoding.encoded($0.value))"
        }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }
}

/// Percent coding, RFC 3986.
enum PercentCoding {
    /// `nil` where a sign after `%` is no digit, or the bytes are no UTF-8.
    static func decoded(_ text: some StringProtocol, plusIsBlank: Bool = false) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsBlank: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// All but letters, digits and `-._~` in percent coding.
    static func encoded(_ text: String) -> String {
        var result = ""
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result.unicodeScalars.append("%")
                result.unicodeScalars.append(digits[Int(byte >> 4)])
                result.unicodeScalars.append(digits[Int(byte & 15)])
            }
        }
        return result
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
