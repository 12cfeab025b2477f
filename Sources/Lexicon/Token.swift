/// What one token is.
package enum TokenKind: UInt8, Sendable {
    /// A run of letters, dotted acronyms (`U.S.`) included.
    case word
    /// A run of digits with its thousands separators and decimals (`13,981`, `79.1`).
    case number
    /// One punctuation mark or symbol, in the folded form of ``Mark``.
    case mark
    /// The genitive ending `'s`.
    case genitive
}

/// How a token stands in the text.
package struct TokenFlags: OptionSet, Sendable {
    package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    // Concrete, so that other modules need no generic call for them.
    @inlinable package static func | (left: TokenFlags, right: TokenFlags) -> TokenFlags {
        TokenFlags(rawValue: left.rawValue | right.rawValue)
    }
    @inlinable package init(arrayLiteral elements: TokenFlags...) {
        var value: UInt8 = 0
        for element in elements { value |= element.rawValue }
        rawValue = value
    }
    @inlinable package func contains(_ member: TokenFlags) -> Bool {
        rawValue & member.rawValue == member.rawValue
    }
    @inlinable package func isDisjoint(with other: TokenFlags) -> Bool { rawValue & other.rawValue == 0 }
    @inlinable package var isEmpty: Bool { rawValue == 0 }
    @inlinable package func union(_ other: TokenFlags) -> TokenFlags { self | other }
    @inlinable package mutating func formUnion(_ other: TokenFlags) { self = self | other }

    /// White space before it.
    @inlinable package static var spaced: TokenFlags { TokenFlags(rawValue: 1) }
    /// A line break before it.
    @inlinable package static var newLine: TokenFlags { TokenFlags(rawValue: 2) }
    /// An empty line (or the beginning of the text) before it.
    @inlinable package static var newBlock: TokenFlags { TokenFlags(rawValue: 4) }
    /// The first letter is a capital.
    @inlinable package static var capitalised: TokenFlags { TokenFlags(rawValue: 8) }
    /// Every letter is a capital.
    @inlinable package static var allCapitals: TokenFlags { TokenFlags(rawValue: 16) }
    /// An acronym with points (`U.S.`); the last point belongs to the token.
    @inlinable package static var dotted: TokenFlags { TokenFlags(rawValue: 32) }
    /// A number with a decimal point.
    @inlinable package static var decimal: TokenFlags { TokenFlags(rawValue: 64) }
}

/// One token: a few integers that point into the text's bytes. No token is a `String`.
package struct Token: Sendable {
    /// UTF-8 byte offset of its first byte.
    package var start: UInt32
    /// UTF-8 byte offset behind its last byte.
    package var end: UInt32
    /// Its word in the ``Vocabulary``; 0 where the vocabulary does not know it.
    package var word: UInt32
    package var kind: TokenKind
    package var flags: TokenFlags
    /// The folded symbol of a mark, else 0.
    package var mark: UInt8
}

/// Punctuation and symbols after folding: ASCII as it is, a few others by codes of our own.
package enum Mark {
    @inlinable package static var hyphen: UInt8 { UInt8(ascii: "-") }
    @inlinable package static var dash: UInt8 { 0x80 }
    @inlinable package static var apostrophe: UInt8 { UInt8(ascii: "'") }
    @inlinable package static var quote: UInt8 { UInt8(ascii: "\"") }
    @inlinable package static var slash: UInt8 { UInt8(ascii: "/") }
    @inlinable package static var ampersand: UInt8 { UInt8(ascii: "&") }
    @inlinable package static var fullStop: UInt8 { UInt8(ascii: ".") }
    @inlinable package static var comma: UInt8 { UInt8(ascii: ",") }
    @inlinable package static var semicolon: UInt8 { UInt8(ascii: ";") }
    @inlinable package static var colon: UInt8 { UInt8(ascii: ":") }
    @inlinable package static var open: UInt8 { UInt8(ascii: "(") }
    @inlinable package static var close: UInt8 { UInt8(ascii: ")") }
    @inlinable package static var openSquare: UInt8 { UInt8(ascii: "[") }
    @inlinable package static var closeSquare: UInt8 { UInt8(ascii: "]") }
    @inlinable package static var question: UInt8 { UInt8(ascii: "?") }
    @inlinable package static var exclamation: UInt8 { UInt8(ascii: "!") }
    @inlinable package static var plus: UInt8 { UInt8(ascii: "+") }
    @inlinable package static var percent: UInt8 { UInt8(ascii: "%") }
    @inlinable package static var dollar: UInt8 { UInt8(ascii: "$") }
    @inlinable package static var hash: UInt8 { UInt8(ascii: "#") }
    @inlinable package static var asterisk: UInt8 { UInt8(ascii: "*") }
    @inlinable package static var ellipsis: UInt8 { 0x81 }
    @inlinable package static var bullet: UInt8 { 0x82 }
    @inlinable package static var euro: UInt8 { 0x90 }
    @inlinable package static var pound: UInt8 { 0x91 }
    @inlinable package static var yen: UInt8 { 0x92 }
    @inlinable package static var rupee: UInt8 { 0x93 }
    @inlinable package static var won: UInt8 { 0x94 }
    @inlinable package static var lira: UInt8 { 0x95 }
    @inlinable package static var shekel: UInt8 { 0x96 }
    @inlinable package static var rouble: UInt8 { 0x97 }
    @inlinable package static var hryvnia: UInt8 { 0x98 }
    @inlinable package static var dong: UInt8 { 0x99 }
    @inlinable package static var other: UInt8 { 0xFF }
}
