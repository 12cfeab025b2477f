package import Lexicon

/// A buyer by name: a state, or NATO, whose code the record writes in capitals.
package enum BuyerName {
    package static func text(_ code: String, _ lexicon: Lexicon) -> String {
        if let state = lexicon.entity(.state, code) { return state.name }
        let small = code.lowercased()
        let name = lexicon.actorName(small)
        return name == small ? SafeText.line(code) : name
    }
}

extension BuyerName {
    /// A sentence of the law, which knows a buyer by its code, with the name in its place.
    static func named(_ sentence: String, _ code: String, _ name: String) -> String {
        SafeText.line(
            sentence.split(separator: " ", omittingEmptySubsequences: false)
                .map { $0 == code ? name : String($0) }.joined(separator: " "))
    }
}
