/// A mailbox: an address of mail, and a name before it.
///
///     desk@example.org        Attaché <desk@example.org>
///
/// It is read strictly, in ASCII: what could end a command or a header is no address here.
package struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    /// `desk@example.org`.
    package let address: String
    /// Empty where there is none.
    package let name: String

    package init?(_ text: String) {
        let text = Self.trimmed(text[...])
        guard text.last == ">", let open = text.lastIndex(of: "<") else {
            self.init(name: "", address: text)
            return
        }
        let name = Self.trimmed(text[..<open])
        let bare =
            name.count >= 2 && name.first == "\"" && name.last == "\""
            ? name.dropFirst().dropLast() : name[...]
        self.init(name: String(bare), address: String(text[text.index(after: open)...].dropLast()))
    }

    private init?(name: String, address: String) {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, address.utf8.count <= 254, (1...64).contains(parts[0].utf8.count),
            Self.isDotted(parts[0], Self.isAtomLetter), Self.isDotted(parts[1], Self.isHostLetter),
            parts[1].contains("."),
            !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
        else { return nil }
        self.name = name
        self.address = address
    }

    package var description: String { address }

    /// Behind the sign `@`.
    var domain: Substring {
        address[(address.firstIndex(of: "@").map { address.index(after: $0) } ?? address.startIndex)...]
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    private static func isDotted(_ text: Substring, _ isLetter: (UInt8) -> Bool) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy(isLetter)
        }
    }

    private static func isHostLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// Letters of an atom, RFC 5322.
    private static func isAtomLetter(_ byte: UInt8) -> Bool {
        isHostLetter(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
    }
}
