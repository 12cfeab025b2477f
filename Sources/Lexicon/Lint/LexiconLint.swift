/// Looks through all tables for what is wrong in them: `attache lexicon lint`.
public struct LexiconLint {
    private let lexicon: Lexicon
    private let sheets: [TableSheet]
    private let own: UserTables

    /// The embedded tables, and a user's own where there are some.
    public init(own: UserTables = UserTables()) {
        self.own = own
        lexicon = own.sheets.isEmpty ? .standard : Lexicon(adding: own)
        sheets = TableSheet.embedded + own.sheets
    }

    /// All findings, by file and line.
    public func findings() -> [LexiconFinding] {
        let checks = RowChecks(TableSheet.embedded, own: own.sheets)
        var found = own.findings
        for sheet in sheets.dropLast(own.sheets.count) {
            found += sheet.findings + checks.findings(in: sheet, isOwn: false)
        }
        let names = names()
        let clashing = clashes(names)
        found += clashing.findings + unreachable(names, but: clashing.keys)
        return found.sorted { ($0.file, $0.line, $0.what) < ($1.file, $1.line, $1.what) }
    }

    // MARK: Names

    /// One name as a table writes it.
    private struct Name {
        let text: String
        let key: [UInt32]
        /// It asks for a neighbour or for arms around it, so that another thing may have it too.
        let isCareful: Bool
        let id: String
        let kind: EntityKind
        let file: String
        let line: Int
    }

    private static let kinds: [String: EntityKind] = [
        "states": .state, "bodies": .body, "groups": .group, "firms": .firm, "persons": .person,
        "programmes": .programme, "places": .place,
    ]

    private func names() -> [Name] {
        var result: [Name] = []
        for sheet in sheets {
            let isArticle = sheet.name.hasPrefix("articles")
            guard let kind = isArticle ? .article : Self.kinds[sheet.name] else { continue }
            let columns =
                isArticle ? ["names", "nicknames"] : kind == .state ? ["short", "names"] : ["names"]
            for row in sheet.rows {
                for part in columns.flatMap({ row.parts($0) }) {
                    let bare = part.reversed().drop { $0 == "!" || $0 == "?" }.reversed()
                    let text = String(bare)
                    result.append(
                        Name(
                            text: text, key: key(text), isCareful: part.hasSuffix("?"),
                            id: row[kind == .state ? "code" : "id"], kind: kind, file: sheet.file,
                            line: row.line))
                }
            }
        }
        return result
    }

    /// The words of a name as the scan sees them.
    private func key(_ text: String) -> [UInt32] {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            lexicon.tokens(bytes).compactMap { token in
                token.kind == .mark
                    ? (token.mark == Mark.plus
                        ? SymbolWord.plus : token.mark == Mark.ampersand ? SymbolWord.and : nil)
                    : token.kind == .genitive ? SymbolWord.genitive : token.word
            }
        }
    }

    /// One name for two things of other kinds, or for two articles, where neither asks for anything around it.
    private func clashes(_ names: [Name]) -> (findings: [LexiconFinding], keys: Set<[UInt32]>) {
        var first: [[UInt32]: Name] = [:]
        var keys: Set<[UInt32]> = []
        var found: [LexiconFinding] = []
        for name in names {
            guard let other = first[name.key] else {
                first[name.key] = name
                continue
            }
            guard other.id != name.id || other.kind != name.kind else { continue }
            keys.insert(name.key)
            // A state's holding that is also a firm, and a programme and its article, are one thing in two tables.
            guard other.id != name.id, !(other.kind == .programme && name.kind == .article) else { continue }
            let isDecided = other.isCareful || name.isCareful || lexicon.isRuled(name.key)
            if !isDecided, other.kind != name.kind || name.kind == .article {
                found.append(
                    LexiconFinding(
                        file: name.file, line: name.line, rule: .clash,
                        what:
                            "\"\(name.text)\" is also the \(other.kind.label) \"\(other.id)\" (\(other.file):\(other.line))",
                        mend: "Put ? behind one of the two, or a row into ambiguous.tsv"))
            }
        }
        return (found, keys)
    }

    /// Names under which the scan finds nothing, or something else.
    private func unreachable(_ names: [Name], but clashing: Set<[UInt32]>) -> [LexiconFinding] {
        names.compactMap { name in
            // A name with brackets in it is shown, not found; its row has others.
            guard !clashing.contains(name.key), !name.text.contains("(") else { return nil }
            let shadow: String
            switch reach(name) {
            case .found: return nil
            case .nothing: shadow = "no text finds \"\(name.text)\" as the \(name.kind.label) \"\(name.id)\""
            case .other(let other): shadow = "\"\(name.text)\" finds the \(other), and never \"\(name.id)\""
            }
            return LexiconFinding(
                file: name.file, line: name.line, rule: .unreachable, what: shadow,
                mend: "Write the name as a text does, or take it out")
        }
    }

    private enum Reach {
        case found, nothing
        case other(String)
    }

    private func reach(_ name: Name) -> Reach {
        let head =
            name.kind == .article
            ? "missile, rocket, launcher, bomb. It bought 12 " : "missile, rocket, launcher, bomb: "
        let bytes = Array((head + name.text + ".").utf8)
        let scan = bytes.withUnsafeBufferPointer { lexicon.scan($0) }
        var other: String?
        for mention in scan.mentions where Int(scan.tokens[Int(mention.end) - 1].end) > head.utf8.count {
            let entity = lexicon.entities[Int(mention.entity)]
            // `Foreign Military Sales` is a set phrase and a programme of one id: the phrase tells it.
            if entity.id == name.id { return .found }
            if other == nil { other = "\(entity.kind.label) \"\(entity.id)\"" }
        }
        return other.map { .other($0) } ?? .nothing
    }
}

extension Lexicon {
    /// Whether `ambiguous.tsv` has a rule for the name.
    func isRuled(_ key: [UInt32]) -> Bool { entries(key).contains { $0.ambiguity != 0 } }

    /// What stands at the end of a name's path.
    func entries(_ key: [UInt32]) -> [NameEntry] {
        var node: UInt32 = 0
        for word in key {
            node = names.step(node, word)
            if node == 0 { return [] }
        }
        var result: [NameEntry] = []
        var next = names.firstEntry(node)
        while next != 0 {
            result.append(names.entries[Int(next)])
            next = names.entries[Int(next)].next
        }
        return result.reversed()
    }

    /// One thing that a name can mean.
    public struct Meaning: Sendable {
        public let entity: Entity
        public let form: NameForm
        /// What the text must show for it; empty where nothing.
        public let condition: String
    }

    /// All that a name can mean, the one first that wins.
    public func meanings(of name: String) -> [Meaning] {
        let key = Array(name.utf8).withUnsafeBufferPointer { bytes in
            tokens(bytes).compactMap { token in
                token.kind == .mark ? nil : token.kind == .genitive ? SymbolWord.genitive : token.word
            }
        }
        guard !key.isEmpty, !key.contains(0) else { return [] }
        return entries(key).map { entry in
            Meaning(
                entity: entities[Int(entry.entity)], form: entry.form,
                condition: entry.rule.contains(.needsNeighbour)
                    ? "beside a word that shows it"
                    : entry.rule.contains(.needsArms) ? "in a text about arms" : "")
        }.filter { $0.entity.kind != .phrase }
    }
}
