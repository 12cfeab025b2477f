/// What one token is.
public enum TokenKind: UInt8, Sendable, BitwiseCopyable {
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
public struct TokenFlags: OptionSet, Sendable, BitwiseCopyable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    // Concrete, so that other modules need no generic call for them.
    @inlinable public static func | (left: TokenFlags, right: TokenFlags) -> TokenFlags {
        TokenFlags(rawValue: left.rawValue | right.rawValue)
    }
    @inlinable public init(arrayLiteral elements: TokenFlags...) {
        var value: UInt8 = 0
        for element in elements { value |= element.rawValue }
        rawValue = value
    }
    @inlinable public func contains(_ member: TokenFlags) -> Bool {
        rawValue & member.rawValue == member.rawValue
    }
    @inlinable public func isDisjoint(with other: TokenFlags) -> Bool { rawValue & other.rawValue == 0 }
    @inlinable public var isEmpty: Bool { rawValue == 0 }
    @inlinable public func union(_ other: TokenFlags) -> TokenFlags { self | other }
    @inlinable public mutating func formUnion(_ other: TokenFlags) { self = self | other }

    /// White space before it.
    @inlinable public static var spaced: TokenFlags { TokenFlags(rawValue: 1) }
    /// A line break before it.
    @inlinable public static var newLine: TokenFlags { TokenFlags(rawValue: 2) }
    /// An empty line (or the beginning of the text) before it.
    @inlinable public static var newBlock: TokenFlags { TokenFlags(rawValue: 4) }
    /// The first letter is a capital.
    @inlinable public static var capitalised: TokenFlags { TokenFlags(rawValue: 8) }
    /// Every letter is a capital.
    @inlinable public static var allCapitals: TokenFlags { TokenFlags(rawValue: 16) }
    /// An acronym with points (`U.S.`); the last point belongs to the token.
    @inlinable public static var dotted: TokenFlags { TokenFlags(rawValue: 32) }
    /// A number with a decimal point.
    @inlinable public static var decimal: TokenFlags { TokenFlags(rawValue: 64) }
}

/// One token: a few integers that point into the text's bytes. No token is a `String`.
public struct Token: Sendable, BitwiseCopyable {
    /// UTF-8 byte offset of its first byte.
    public var start: UInt32
    /// UTF-8 byte offset behind its last byte.
    public var end: UInt32
    /// Its word in the ``Vocabulary``; 0 where the vocabulary does not know it.
    public var word: UInt32
    public var kind: TokenKind
    public var flags: TokenFlags
    /// The folded symbol of a mark, else 0.
    public var mark: UInt8
}

/// Punctuation and symbols after folding: ASCII as it is, a few others by codes of our own.
public enum Mark {
    @inlinable public static var hyphen: UInt8 { UInt8(ascii: "-") }
    @inlinable public static var dash: UInt8 { 0x80 }
    @inlinable public static var apostrophe: UInt8 { UInt8(ascii: "'") }
    @inlinable public static var quote: UInt8 { UInt8(ascii: "\"") }
    @inlinable public static var slash: UInt8 { UInt8(ascii: "/") }
    @inlinable public static var ampersand: UInt8 { UInt8(ascii: "&") }
    @inlinable public static var fullStop: UInt8 { UInt8(ascii: ".") }
    @inlinable public static var comma: UInt8 { UInt8(ascii: ",") }
    @inlinable public static var semicolon: UInt8 { UInt8(ascii: ";") }
    @inlinable public static var colon: UInt8 { UInt8(ascii: ":") }
    @inlinable public static var open: UInt8 { UInt8(ascii: "(") }
    @inlinable public static var close: UInt8 { UInt8(ascii: ")") }
    @inlinable public static var openSquare: UInt8 { UInt8(ascii: "[") }
    @inlinable public static var closeSquare: UInt8 { UInt8(ascii: "]") }
    @inlinable public static var question: UInt8 { UInt8(ascii: "?") }
    @inlinable public static var exclamation: UInt8 { UInt8(ascii: "!") }
    @inlinable public static var plus: UInt8 { UInt8(ascii: "+") }
    @inlinable public static var percent: UInt8 { UInt8(ascii: "%") }
    @inlinable public static var dollar: UInt8 { UInt8(ascii: "$") }
    @inlinable public static var hash: UInt8 { UInt8(ascii: "#") }
    @inlinable public static var asterisk: UInt8 { UInt8(ascii: "*") }
    @inlinable public static var ellipsis: UInt8 { 0x81 }
    @inlinable public static var bullet: UInt8 { 0x82 }
    @inlinable public static var euro: UInt8 { 0x90 }
    @inlinable public static var pound: UInt8 { 0x91 }
    @inlinable public static var yen: UInt8 { 0x92 }
    @inlinable public static var rupee: UInt8 { 0x93 }
    @inlinable public static var won: UInt8 { 0x94 }
    @inlinable public static var lira: UInt8 { 0x95 }
    @inlinable public static var shekel: UInt8 { 0x96 }
    @inlinable public static var rouble: UInt8 { 0x97 }
    @inlinable public static var hryvnia: UInt8 { 0x98 }
    @inlinable public static var dong: UInt8 { 0x99 }
    @inlinable public static var other: UInt8 { 0xFF }
}
