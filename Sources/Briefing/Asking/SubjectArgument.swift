package import Lexicon
package import Relations

/// A subject of a dossier as somebody names it: `TUR`, `Türkiye USA`, `AIM-120`, `Raytheon`, `PKK`.
package struct SubjectArgument {
    private let lexicon: Lexicon

    package init(_ lexicon: Lexicon = .standard) { self.lexicon = lexicon }

    /// - Throws: where a name names nothing that a dossier can be about.
    package func named(_ words: [String]) throws(UnknownName) -> DossierSubject {
        guard words.count < 2 else {
            var codes: [String] = []
            for word in words { codes.append(try BuyerArgument().named(word, as: "STATE")) }
            guard codes[0] != codes[1] else {
                throw UnknownName("\(words[1]): a pair is two states, and this is the first again.")
            }
            return DossierSubject(kind: .pair, codes: codes)
        }
        let word = words.first ?? ""
        if let code = try? BuyerArgument().named(word), code != "NATO" {
            return DossierSubject(kind: .state, codes: [code])
        }
        let scan = Array(word.utf8).withUnsafeBufferPointer { lexicon.scan($0) }
        let found = scan.mentions.map { lexicon.entities[Int($0.entity)] }
        if found.contains(where: { $0.kind == .article }) {
            var families: [String] = []
            for entity in found where entity.kind == .article && !families.contains(entity.id) {
                families.append(entity.id)
            }
            return DossierSubject(kind: .article, codes: families)
        }
        for (kind, subject) in [
            (EntityKind.group, DossierSubject.Kind.group), (.firm, .firm), (.body, .group),
        ] {
            if let entity = lexicon.entity(kind, word.lowercased()) ?? found.first(where: { $0.kind == kind })
            {
                return DossierSubject(kind: subject, codes: [entity.id])
            }
        }
        if let state = found.first(where: { $0.kind == .state }) {
            return DossierSubject(kind: .state, codes: [state.id])
        }
        // Says which states are near.
        let code = try BuyerArgument().named(word, as: "SUBJECT")
        return DossierSubject(kind: .group, codes: [code.lowercased()])
    }
}
