internal import Lexicon

/// Who says what in a sentence: reporting taken off the claim.
///
/// `X said that …`, `…, X said`, `according to X`, `in X's view`, `X spoke of …`.
struct Speakers {
    /// By clause; empty where nobody is reported.
    private var byClause: [Said?] = []
    private var whole: Said?

    private struct Said {
        var actor: Actor?
        /// Whom he tells it.
        var addressee: Actor?
        var words: Range<Int>
    }

    init(text: Text, sentence: Sentence, clauses: Clauses, discourse: Discourse) {
        for number in clauses.list.indices {
            guard let verb = clauses.list[number].verb, !verb.meaning.isDisjoint(with: .report),
                verb.meaning.isDisjoint(with: .believe), !verb.isNegated,
                // `will respond to any blow`: that is done, and not said.
                verb.meaning.isDisjoint(with: .punish)
                    || text.preposition(verb.end) != .to && text.preposition(verb.end) != .with
            else { continue }
            let groups = clauses.agents(of: number)
            guard let first = groups.first else { continue }
            // `the Serbian coach said`: he speaks for no state.
            let isPrivate = groups.contains {
                !text.cues(clauses.groups[$0].head).isDisjoint(with: .civilian)
            }
            let actor =
                isPrivate
                ? nil : groups.lazy.compactMap { discourse.actors(of: $0, in: clauses).first }.first
            let group = clauses.groups[first]
            // `X spoke with Y and repeated …`: what stands between names nobody who says it.
            let isNear = group.clause == number || verb.start - group.end < 3
            let words =
                isNear ? min(group.start, verb.start)..<max(group.end, verb.end) : group.start..<group.end
            let addressee = clauses.list[number].objects.lazy
                .compactMap { discourse.actors(of: $0, in: clauses).first }
                .first { $0.kind != .firm && $0.code != actor?.code }
            let said = Said(actor: actor, addressee: addressee, words: words)
            if byClause.isEmpty { byClause = Array(repeating: nil, count: clauses.list.count) }
            var hasComplement = false
            for complement in clauses.list.indices
            where clauses.list[complement].parent == number && clauses.list[complement].kind == .complement {
                // `…, the ministry said, and prices rose`: that is not said.
                let start = clauses.list[complement].start
                if text.isMark(verb.end, Mark.comma), start > verb.end + 1,
                    text.classes(verb.end + 1).contains(.conjunction)
                {
                    continue
                }
                hasComplement = true
                mark(complement, clauses, said)
            }
            // `…, the ministry said`: all that stands before.
            if !hasComplement, clauses.list[number].kind == .main, number > 0,
                clauses.list[number].objects.isEmpty || text.reads(verb.token, "told")
                    || text.reads(verb.token, "tells")
            {
                for before in 0..<number where byClause[before] == nil { byClause[before] = said }
            } else if !hasComplement, number == 0, clauses.list[0].kind == .main,
                clauses.list[0].objects.isEmpty
            {
                // `If Oman buys it will pay, the envoy said`: the main clause was open before.
                for before in 1..<max(1, clauses.list.count)
                where byClause[before] == nil && clauses.list[before].start < group.start {
                    byClause[before] = said
                }
            }
            byClause[number] = said
            // `…, the spokesman said; it would not pay`: behind a semicolon he goes on.
            let next = number + 1
            if !hasComplement, next < clauses.list.count, clauses.list[next].kind == .main,
                text.isMark(clauses.list[next].start - 1, Mark.semicolon), byClause[next] == nil,
                clauses.list[next].verb.map({ $0.meaning.isDisjoint(with: .report) }) ?? false
            {
                mark(next, clauses, said)
            }
        }
        readVerdicts(text, clauses, discourse)
        for number in clauses.groups.indices {
            let preposition = clauses.groups[number].preposition
            guard preposition == .to || preposition == .in else { continue }
            let group = clauses.groups[number]
            let isAccording =
                group.start > 1 && group.preposition == .to && text.reads(group.start - 2, "according")
            let isView =
                group.preposition == .in
                && (text.reads(group.head, "view") || text.reads(group.head, "eyes")
                    || text.reads(group.head, "words")
                    || text.reads(group.head, "opinion") || text.reads(group.head, "account"))
            if isAccording || isView {
                let actor = discourse.actors(of: number, in: clauses).first
                whole = Said(
                    actor: isView ? actor ?? discourse.possessor(group) : actor, words: group.tokens)
            }
        }
    }

    /// `"They chose money," was the verdict of X`: all that stands before is said by X.
    private mutating func readVerdicts(_ text: Text, _ clauses: Clauses, _ discourse: Discourse) {
        for number in clauses.list.indices {
            guard let verb = clauses.list[number].verb, verb.isCopula,
                let verdict = clauses.list[number].objects.first(where: { group in
                    let head = clauses.groups[group].head
                    return [
                        "verdict", "comment", "reaction", "answer", "message", "assessment", "conclusion",
                    ]
                    .contains { (word: StaticString) in text.reads(head, word) }
                })
            else { continue }
            let speakers = clauses.complements(of: verdict, [.of, .from])
            guard let words = speakers.first.map({ clauses.groups[$0].tokens }),
                let actor = speakers.lazy.compactMap({ discourse.actors(of: $0, in: clauses).first }).first
            else { continue }
            if byClause.isEmpty { byClause = Array(repeating: nil, count: clauses.list.count) }
            let said = Said(actor: actor, words: clauses.groups[verdict].start..<words.upperBound)
            for before in 0...number where byClause[before] == nil { byClause[before] = said }
        }
    }

    private mutating func mark(_ number: Int, _ clauses: Clauses, _ said: Said) {
        byClause[number] = said
        for child in clauses.list.indices where clauses.list[child].parent == number && child != number {
            if byClause[child] == nil { mark(child, clauses, said) }
        }
    }

    /// Whether that token is one of the words that name those who speak in the sentence.
    func isNamed(by token: Int) -> Bool {
        byClause.contains { $0?.words.contains(token) ?? false } || whole?.words.contains(token) ?? false
    }

    private func said(in clause: Int) -> Said? {
        byClause.indices.contains(clause) ? byClause[clause] ?? whole : whole
    }

    /// Who says what that clause tells.
    func speaker(of clause: Int) -> Actor? { said(in: clause)?.actor }

    /// To whom it is said.
    func addressee(of clause: Int) -> Actor? { said(in: clause)?.addressee }

    /// The words that name him and his verb.
    func words(of clause: Int) -> Range<Int>? { said(in: clause)?.words }
}
