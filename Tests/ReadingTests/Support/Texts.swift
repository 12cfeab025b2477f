import Documents
import Testing

@testable import Lexicon
@testable import Reading

extension Text {
    /// The text under reading, by the lexicon of the project. What it leads to is never given back: a test is short.
    init(_ string: String) {
        self = Unmanaged.passRetained(TextMemory(string, .standard)).takeUnretainedValue().text
    }
}

/// What a text of that kind says.
func reading(
    _ text: String, kind: Document.Kind = .news, surface: Document.Surface = .text, published: String? = nil
) -> Reading {
    Reader().read(document(text, kind: kind, surface: surface, published: published))
}

/// A document with that text.
func document(
    _ text: String, kind: Document.Kind = .news, surface: Document.Surface = .text, published: String? = nil
) -> Document {
    Document(
        sha256: "", source: "-", kind: kind, surface: surface, published: published, language: "en",
        text: text)
}

/// A text and what is expected of it: a row of a table of examples.
struct Example<Expected: Sendable>: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: Expected

    init(_ text: String, _ expected: Expected) {
        self.text = text
        self.expected = expected
    }

    var testDescription: String { text }
}

extension Sale {
    /// `USA > TUR, approved, 225000000 USD, 53 AIM-120C-8`: the sale in one line that a test can compare.
    var outline: String {
        var parts = ["\(seller?.code ?? "?") > \(buyer?.code ?? "?")", stage.rawValue]
        if let value {
            parts.append(
                "\(value.qualifier == .exact ? "" : value.qualifier.rawValue + " ")\(value.amount) \(value.currency)"
            )
        }
        return (parts + items.map(\.outline)).joined(separator: ", ")
    }
}

extension Item {
    /// `up_to 40 F-35A`
    var outline: String {
        var parts: [String] = []
        if let qualifier, qualifier != .exact { parts.append(qualifier.rawValue) }
        if let quantity { parts.append(String(quantity)) }
        parts.append(designation ?? name)
        return parts.joined(separator: " ")
    }
}

extension Money {
    /// `up_to 3500000000 USD`
    var outline: String { "\(qualifier == .exact ? "" : qualifier.rawValue + " ")\(amount) \(currency)" }
}
