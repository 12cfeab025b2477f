package import Ledger

/// The other names of a state.
package struct StateSynonyms: Sendable {
    private var groups: [[String]] = []
    private var group: [String: Int] = [:]

    package init(states: StateNames = .embedded) {
        for state in states.states {
            let names = state.names + [state.code]
            for name in names { group[name.lowercased()] = groups.count }
            groups.append(names)
        }
    }

    /// The names of the state that a word names; none for another word.
    package func others(_ word: String) -> [String] {
        group[word.lowercased()].map { groups[$0] } ?? []
    }
}
