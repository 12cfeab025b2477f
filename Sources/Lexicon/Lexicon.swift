// Lexicon: what things are called, and finding all of it in a text in one pass.
//
// Enters: the tables of names (Tables/*.tsv) and, for each text, its UTF-8 bytes. Leaves: tokens (Token.swift)
// and mentions (Mention.swift), both flat arrays of integers that point into the bytes. Start reading at
// ``Lexicon/scan(_:)``; then Tokenizer.swift, MentionFinder.swift and, for AIM-120C-8 and its like,
// DesignationGrammar.swift.

public import Tables

/// The names of states, bodies, groups, persons, firms, articles and programmes, the closed words of English,
/// and the one pass that finds them.
public final class Lexicon: Sendable {
    public let vocabulary: Vocabulary
    public let entities: EntityTable
    public let families: Families
    public let known: KnownWords
    public let eventPhrases: EventPhrases
    let names: NameIndex
    let ambiguities: [Ambiguity]
    let index: EntityIndex
    let tables: [Table]
    /// The word `AN`, with which designations of US electronics begin.
    let designatorAN: UInt32
    /// The designator for designations that no table knows; 0 where the tables have none.
    let unlisted: UInt32
    /// Lower-case suffixes of designations (`MiG-21bis`).
    let lowerCaseSuffixes: Set<UInt32>

    /// The lexicon of the tables embedded in the binary: the compiled image where the program holds one that was
    /// made from these very tables, else built anew, which takes some tens of milliseconds.
    public static let standard = LexiconImage.embedded.lexicon() ?? Lexicon()

    /// The articles' tables, in the order in which they are read.
    static let articleTables = [
        "articles-us-air", "articles-us-land-sea", "articles-europe", "articles-world",
    ]

    /// Builds the lexicon from the embedded tables; `replacing` puts other texts in the place of some (tests,
    /// a user's own tables).
    public convenience init(replacing replacements: [String: Table] = [:]) {
        var builder = LexiconBuilder()
        var tables: [Table] = []
        for (number, name) in Self.tableNames.enumerated() {
            let table = replacements[name] ?? Table(embedded: name)
            tables.append(table)
            builder.read(table, named: name, number: number)
        }
        builder.addShortNames()
        let entities = EntityTable(records: Flat(builder.records), tables: tables)
        let names = NameIndex(builder.names)
        self.init(
            vocabulary: Vocabulary(builder.vocabulary, names), entities: entities, names: names,
            index: EntityIndex(entities), tables: tables)
    }

    /// The lexicon of compiled parts over the tables from which they were made.
    init(
        vocabulary: Vocabulary, entities: EntityTable, names: NameIndex, index: EntityIndex, tables: [Table],
        phrases: EventPhrases? = nil
    ) {
        self.vocabulary = vocabulary
        self.entities = entities
        self.names = names
        self.index = index
        self.tables = tables
        families = Families(entities: entities, tables: tables)
        known = KnownWords(vocabulary: vocabulary)
        eventPhrases =
            phrases
            ?? EventPhrases(tables[Self.tableNames.firstIndex(of: "event-words") ?? 0], vocabulary)
        designatorAN = vocabulary.find(WordHash.of("an".utf8))
        unlisted = index.find(.designator, "*", in: entities) ?? 0
        lowerCaseSuffixes = [vocabulary.find(WordHash.of("bis".utf8))]
        ambiguities = Ambiguity.read(tables[Self.tableNames.firstIndex(of: "ambiguous") ?? 0], vocabulary)
    }

    /// The tables in the order in which they are read: what comes first wins a name that two claim.
    static let tableNames =
        [
            "words", "verbs", "cues", "event-words", "ambiguous", "phrases", "currencies", "states", "bodies",
            "groups",
            "programmes",
        ]
        + articleTables + ["designators", "firms", "persons", "places"]

    /// The tokens of a text and the names in it.
    ///
    /// ```swift
    /// let scan = Array("60 AIM-9X Block II".utf8).withUnsafeBufferPointer { Lexicon.standard.scan($0) }
    /// ```
    public func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Scan {
        let tokens = tokens(bytes)
        let mentions = MentionFinder(lexicon: self, bytes: bytes, tokens: tokens).mentions()
        return Scan(tokens: tokens, mentions: mentions)
    }

    /// The tokens alone, for measuring.
    public func tokens(_ bytes: UnsafeBufferPointer<UInt8>) -> ContiguousArray<Token> {
        Tokenizer.tokens(of: bytes, lookup: vocabulary.lookup)
    }

    /// The entity with that kind and id.
    public func entity(_ kind: EntityKind, _ id: String) -> Entity? {
        entityIndex(kind, id).map { entities[Int($0)] }
    }

    /// The number of the entity with that kind and id.
    public func entityIndex(_ kind: EntityKind, _ id: String) -> UInt32? {
        index.find(kind, id, in: entities)
    }

    /// A state's short name for its code; the code itself where it is unknown.
    public func stateName(_ code: String) -> String { entity(.state, code)?.name ?? code }

    /// The name of whoever has that code in a reading: a state, else a body, group or firm.
    public func actorName(_ code: String) -> String {
        for kind in [EntityKind.state, .body, .group, .firm] {
            if let entity = entity(kind, code) { return entity.name }
        }
        return code
    }

    /// The lexicon's own copy of the code that a reading gives; nil where it has none.
    public func label(_ code: String) -> Label? {
        for kind in [EntityKind.state, .body, .group, .firm] {
            if let entity = entity(kind, code) { return entity.code }
        }
        return nil
    }

    /// Whether one of the names in the entity's row holds the word, case of ASCII letters aside.
    public func names(_ entity: Entity, hold word: UnsafeBufferPointer<UInt8>) -> Bool {
        func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
        let table = tables[entity.table]
        var isHeld = word.isEmpty
        table.row(at: entity.row)?.cell(table.column("names")).forEachPart { name in
            guard !isHeld, name.bytes.count >= word.count else { return }
            isHeld = (0...(name.bytes.count - word.count)).contains { offset in
                // `United Kingdom`: nobody calls it the kingdom.
                let isUnited =
                    offset > 6 && folded(name.bytes[offset - 7]) == UInt8(ascii: "u")
                    && folded(name.bytes[offset - 6]) == UInt8(ascii: "n")
                    && folded(name.bytes[offset - 5]) == UInt8(ascii: "i")
                return !isUnited
                    && word.indices.allSatisfy { folded(name.bytes[offset + $0]) == folded(word[$0]) }
            }
        }
        return isHeld
    }

    /// The parts of a cell of the entity's row, for what is looked up rarely.
    public func detail(_ entity: Entity, _ column: String) -> [String] {
        let table = tables[entity.table]
        return table.row(at: entity.row)?.cell(table.column(column)).parts ?? []
    }
}

/// What one pass over a text found.
public struct Scan: Sendable {
    public var tokens: ContiguousArray<Token>
    public var mentions: ContiguousArray<Mention>
}

/// The numbers of words that rules name one by one.
public struct KnownWords: Sendable {
    public let block, mod, mark, mk, section, to, of, and, or, v, us, number, gmbh, type, batch,
        increment: UInt32
    public let mm, sale, no, fewer, than, rs, s, per, each, cent, old, million, billion: UInt32

    init(vocabulary: Vocabulary) {
        func find(_ word: StaticString) -> UInt32 {
            vocabulary.find(
                WordHash.of(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)))
        }
        block = find("block")
        mod = find("mod")
        mark = find("mark")
        mk = find("mk")
        section = find("section")
        to = find("to")
        of = find("of")
        and = find("and")
        or = find("or")
        v = find("v")
        us = find("us")
        number = find("no")
        gmbh = find("gmbh")
        type = find("type")
        batch = find("batch")
        increment = find("increment")
        mm = find("mm")
        sale = find("sale")
        no = find("no")
        fewer = find("fewer")
        than = find("than")
        rs = find("rs")
        s = find("s")
        per = find("per")
        each = find("each")
        cent = find("cent")
        old = find("old")
        million = find("million")
        billion = find("billion")
    }
}

/// A row of `ambiguous.tsv`, in word numbers.
struct Ambiguity: Sendable {
    var notAfter: [UInt32]
    var notBefore: [UInt32]
    var givenName: Bool

    /// The rules in the order of the table; ``NameEntry/ambiguity`` counts them from 1.
    static func read(_ table: Table, _ vocabulary: Vocabulary) -> [Ambiguity] {
        let after = table.column("not-after")
        let before = table.column("not-before")
        let given = table.column("given-name")
        var rules: [Ambiguity] = []
        table.forEachRow { row in
            var rule = Ambiguity(notAfter: [], notBefore: [], givenName: !row.cell(given).isEmpty)
            row.cell(after).forEachPart { rule.notAfter.append(vocabulary.find(WordHash.of($0.bytes))) }
            row.cell(before).forEachPart { rule.notBefore.append(vocabulary.find(WordHash.of($0.bytes))) }
            rules.append(rule)
        }
        return rules
    }
}
