package import Ledger

/// Which tellings a dossier asks for, as keys of the ledger's index and as a condition on a telling.
///
/// Of a pair it asks twice: first for what is between the two, then for what stands around that: what one of the two did
/// alone on the same matter, its purchase from a third of what they quarrel over, a quarrel with a third that was named
/// in one of theirs. The condition decides; the keys only find all that may meet it.
package struct SubjectScope {
    private let subject: DossierSubject
    private let names: NameBook

    package init(_ subject: DossierSubject, names: NameBook) {
        self.subject = subject
        self.names = names
    }

    // MARK: First

    package var queries: [ToldQuery] {
        let codes = subject.codes
        switch subject.kind {
        case .article:
            return [
                ToldQuery(
                    any: codes.flatMap { [$0, $0 + AboutNames.programmeSuffix] }.map { ToldKey($0, .matter) })
            ]
        case .firm: return [ToldQuery(any: parties(codes[0]) + [ToldKey(codes[0], .matter)])]
        case .group: return [ToldQuery(any: parties(codes[0]) + [ToldKey(codes[0], .named)])]
        case .state: return [ToldQuery(any: parties(codes[0]))]
        case .pair:
            return [
                ToldQuery(any: parties(codes[0]), also: parties(codes[1]) + named(codes[1])),
                ToldQuery(any: parties(codes[1]), also: named(codes[0])),
            ]
        }
    }

    /// Whether a telling is of the subject itself: of a pair, one takes part and the other takes part or is named.
    package func holds(_ telling: Telling) -> Bool {
        guard subject.kind == .pair else { return subject.mayConcern(telling) }
        let (one, other) = (subject.takesPart(0, telling), subject.takesPart(1, telling))
        if one, other { return true }
        return one && telling.mentioned.contains { $0.is(subject.codes[1]) }
            || other && telling.mentioned.contains { $0.is(subject.codes[0]) }
    }

    private func parties(_ code: String) -> [ToldKey] { names.codes(of: code).map { ToldKey($0, .party) } }

    private func named(_ code: String) -> [ToldKey] {
        (names.codes(of: code) + names.persons(of: code).map { "@" + $0 }).map { ToldKey($0, .named) }
    }

    // MARK: Around

    /// What is asked for when the first tellings are there; `nil` where nothing more is.
    package func surroundings(of first: [Telling]) -> Surroundings? {
        guard subject.kind == .pair else { return nil }
        var about = AboutNames(names)
        var matters: Set<String> = []
        var thirds: [String: [DaySpan?]] = [:]
        for telling in first {
            for id in telling.about { if let key = about.key(id) { matters.insert(key) } }
            guard telling.kind.isConflict else { continue }
            for actor in telling.parties + telling.mentioned where !subject.codes.contains(actor.home) {
                let span = telling.when.span
                if thirds[actor.home]?.last != .some(span) { thirds[actor.home, default: []].append(span) }
            }
        }
        if matters.isEmpty, thirds.isEmpty { return nil }
        return Surroundings(scope: self, matters: matters, thirds: thirds, about: about)
    }

    package struct Surroundings {
        fileprivate let scope: SubjectScope
        fileprivate let matters: Set<String>
        /// Third parties of the pair's quarrels, with the days of these.
        fileprivate let thirds: [String: [DaySpan?]]
        fileprivate var about: AboutNames

        /// So many days may lie between two quarrels of which one strains the other, and between two tellings of one.
        private static let reach: Int32 = ThreadWeaver.nearby + 60

        package var queries: [ToldQuery] {
            let ours = scope.subject.codes.flatMap(scope.parties)
            var queries: [ToldQuery] = []
            if !matters.isEmpty {
                let ids = matters.sorted().flatMap { [$0, $0 + AboutNames.programmeSuffix] }
                queries.append(ToldQuery(any: ours, also: ids.map { ToldKey($0, .matter) }))
            }
            if !thirds.isEmpty {
                queries.append(ToldQuery(any: ours, also: thirds.keys.sorted().flatMap(scope.parties)))
            }
            return queries
        }

        /// Whether a telling that is not of the pair stands around it.
        package mutating func holds(_ telling: Telling) -> Bool {
            let codes = scope.subject.codes
            let parties = telling.parties
            guard parties.contains(where: { codes.contains($0.home) || codes.contains($0.code) }) else {
                return false
            }
            let isAlone = !parties.contains { $0.home != parties[0].home }
            let isDeal = telling.kind.isSale || telling.kind == .agreementSigned
            if isAlone && telling.kind != .visitOrTalks || isDeal {
                for id in telling.about {
                    guard let key = about.key(id), matters.contains(key) else { continue }
                    if isAlone { return true }
                    if let origin = scope.names.origin(of: key), !codes.contains(origin),
                        parties.contains(where: { $0.is(origin) })
                    {
                        return true
                    }
                }
            }
            guard telling.kind.isConflict || telling.kind == .statementSupport else { return false }
            return parties.contains { party in
                guard let spans = thirds[party.home] else { return false }
                guard let mine = telling.when.span else { return true }
                return spans.contains { $0.map { $0.gap(to: mine) <= Self.reach } ?? true }
            }
        }
    }
}
