internal import Lexicon

extension Clauses {
    /// The clauses as lines, for `attache read --explain`: `sign: s=Chile o=a pact with=Peru`.
    func outline(_ text: Text) -> [String] {
        list.enumerated().map { number, clause in
            func words(_ group: Int) -> String { text.line(groups[group].start, groups[group].end) }
            var parts = ["\(clause.kind)"]
            if let verb = clause.verb {
                parts.append(text.line(verb.start, verb.end) + (verb.isPassive ? " (passive)" : "") + ":")
            }
            let subjects = subjects(of: number)
            if !subjects.isEmpty {
                parts.append(
                    (clause.subjects.isEmpty ? "(s)=" : "s=") + subjects.map(words).joined(separator: " + "))
            }
            if !clause.objects.isEmpty {
                parts.append("o=" + clause.objects.map(words).joined(separator: " + "))
            }
            for group in clause.obliques {
                parts.append("\(groups[group].preposition.map { "\($0)" } ?? "-")=" + words(group))
            }
            if let antecedent = clause.antecedent { parts.append("of=" + words(antecedent)) }
            return parts.joined(separator: " ")
        }
    }
}
