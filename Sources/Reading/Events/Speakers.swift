internal import Lexicon

/// Who says what in a sentence: reporting taken off the claim.
///
/// `X said that …`, `…, X said`, `according to X`, `in X's view`, `X spoke of …`.
struct Speakers {
    private var bySource: [Int: (actor: Actor?, words: Range<Int>)] = [:]
    private var whole: (actor: Actor?, words: Range<Int>)?

    init(text: Text, sentence: Sentence, clauses: Clauses, discourse: Discourse) {
        for (number, clause) in clauses.list.enumerated() {
            guard let verb = clause.verb, !verb.meaning.isDisjoint(with: .report),
                verb.meaning.isDisjoint(with: .believe), !verb.isNegated
            else { continue }
            let groups = clauses.agents(of: number)
            guard let first = groups.first else { continue }
            let actor = groups.lazy.compactMap { discourse.actors(of: $0, in: clauses).first }.first
            let group = clauses.groups[first]
            let words = min(group.start, verb.start)..<max(group.end, verb.end)
            let complements = clauses.list.indices.filter {
                clauses.list[$0].parent == number && clauses.list[$0].kind == .complement
            }
            for complement in complements { mark(complement, clauses, actor, words) }
            // `…, the ministry said`: all that stands before.
            if complements.isEmpty, clause.kind == .main, number > 0,
                clause.objects.isEmpty || text.reads(verb.token, "told") || text.reads(verb.token, "tells")
            {
                for before in 0..<number where bySource[before] == nil { bySource[before] = (actor, words) }
            }
            bySource[number] = (actor, words)
        }
        for (number, group) in clauses.groups.enumerated() {
            let isAccording =
                group.start > 1 && group.preposition == .to && text.reads(group.start - 2, "according")
            let isView =
                group.preposition == .in
                && (text.reads(group.head, "view") || text.reads(group.head, "eyes")
                    || text.reads(group.head, "words")
                    || text.reads(group.head, "opinion") || text.reads(group.head, "account"))
            if isAccording || isView {
                whole = (discourse.actors(of: number, in: clauses).first, group.tokens)
            }
        }
    }

    private mutating func mark(_ number: Int, _ clauses: Clauses, _ actor: Actor?, _ words: Range<Int>) {
        bySource[number] = (actor, words)
        for child in clauses.list.indices where clauses.list[child].parent == number && child != number {
            if bySource[child] == nil { mark(child, clauses, actor, words) }
        }
    }

    /// The words that name all who speak in the sentence.
    var names: Set<Int> {
        var tokens: Set<Int> = []
        for (_, words) in bySource.values { tokens.formUnion(words) }
        if let whole { tokens.formUnion(whole.words) }
        return tokens
    }

    /// Who says what that clause tells.
    func speaker(of clause: Int) -> Actor? { (bySource[clause] ?? whole)?.actor }

    /// The words that name him and his verb.
    func words(of clause: Int) -> Range<Int>? { (bySource[clause] ?? whole)?.words }
}
