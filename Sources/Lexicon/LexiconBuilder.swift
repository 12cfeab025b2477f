internal import Tables

/// Reads the tables into a vocabulary, entities and an index of names.
struct LexiconBuilder {
    var vocabulary = VocabularyBuilder(capacity: 1 << 16)
    private(set) var records: ContiguousArray<EntityRecord> = []
    var names = NameIndexBuilder(capacity: 1 << 17)
    private var currentTable = 0
    private var start: UnsafePointer<UInt8>?
    /// The names of articles from which short ones are made, and the names of firms that may stand before them.
    var fullNames: [FullName] = []
    var firmNames: Set<[UInt32]> = []
    private var ambiguityOf: [[UInt32]: UInt16] = [:]
    private var lemmas: UInt16 = 0
    /// The forms of each verb, by its base.
    private var formsOf: [UInt32: [UInt32]] = [:]
    private var lastPersons: [String: Int] = [:]

    private let recorder = HashRecorder()
    private let genitive = WordHash.of("'s".utf8)
    private let plus = WordHash.of("+".utf8)
    private let dollar = WordHash.of("$".utf8)
    private let and = WordHash.of("and".utf8)

    init() {
        records.reserveCapacity(16384)
        // Interned first, so that the finder knows their numbers: see SymbolWord.
        _ = vocabulary.intern(genitive)
        _ = vocabulary.intern(plus)
        _ = vocabulary.intern(dollar)
        _ = vocabulary.intern(and)
        for word in [
            "block", "blk", "mod", "mark", "mk", "section", "no", "type", "batch", "increment", "v", "s",
            "bis", "mm",
        ] { _ = vocabulary.intern(WordHash.of(word.utf8)) }
    }

    mutating func read(_ table: Table, named name: String, number: Int) {
        currentTable = number
        start = table.start
        switch name {
        case "words": readWords(table)
        case "verbs": readVerbs(table)
        case "cues": readCues(table)
        case "event-words": readEventWords(table)
        case "ambiguous": readAmbiguities(table)
        case "phrases": readPhrases(table)
        case "currencies": readCurrencies(table)
        case "states": readStates(table)
        case "firms": readFirms(table)
        case "persons": readPersons(table)
        case "designators": readDesignators(table)
        case "bodies":
            readEntities(table, kind: .body, type: "kind", extra: "role")
        case "groups":
            readEntities(table, kind: .group, state: "states")
        case "places":
            readEntities(table, kind: .place)
        case "programmes":
            readEntities(table, kind: .programme, type: "kind", state: "states")
        default:
            readArticles(table)
        }
    }

    // MARK: Words

    private mutating func readWords(_ table: Table) {
        let word = table.column("word")
        let classes = table.column("classes")
        let triggers = table.column("triggers")
        let value = table.column("value")
        table.forEachRow { row in
            let number = vocabulary.intern(WordHash.of(row.cell(word).bytes))
            vocabulary.update(number) { info in
                row.cell(classes).forEachPart { info.classes.formUnion(WordClass.byName[String($0)] ?? []) }
                row.cell(triggers).forEachPart { info.triggers.formUnion(Triggers.byName[String($0)] ?? []) }
                info.value = Int32(String(row.cell(value))) ?? 0
            }
        }
    }

    private mutating func readVerbs(_ table: Table) {
        let forms: [(Int?, VerbForms)] = [
            (table.column("base"), .base), (table.column("third"), .third), (table.column("past"), .past),
            (table.column("participle"), .participle), (table.column("gerund"), .gerund),
        ]
        let triggers = table.column("triggers")
        table.forEachRow { row in
            lemmas += 1
            var set: Triggers = []
            row.cell(triggers).forEachPart { set.formUnion(Triggers.byName[String($0)] ?? []) }
            let base = vocabulary.intern(WordHash.of(row.cell(forms[0].0).bytes))
            for (column, form) in forms {
                let number = vocabulary.intern(WordHash.of(row.cell(column).bytes))
                formsOf[base, default: []].append(number)
                vocabulary.update(number) { info in
                    info.classes.insert(.verb)
                    info.forms.insert(form)
                    info.triggers.formUnion(set)
                    if info.lemma == 0 { info.lemma = lemmas }
                }
            }
        }
    }

    private mutating func readCues(_ table: Table) {
        let cue = table.column("cue")
        let words = table.column("words")
        table.forEachRow { row in
            let name = String(row.cell(cue))
            let cues = Cues.byName[name] ?? []
            let saleCues = SaleCues.byName[name] ?? []
            row.cell(words).forEachPart { word in
                vocabulary.update(vocabulary.intern(WordHash.of(word.bytes))) {
                    $0.cues.formUnion(cues)
                    $0.saleCues.formUnion(saleCues)
                }
            }
        }
    }

    /// Single words get their classes here; of words of several parts only the parts are made known, their
    /// meaning is read by ``EventPhrases``.
    private mutating func readEventWords(_ table: Table) {
        let word = table.column("word")
        let kind = table.column("kind")
        let classes = table.column("classes")
        let forms = table.column("forms")
        let order: [VerbForms] = [.base, .third, .past, .participle, .gerund]
        table.forEachRow { row in
            let parts = words(of: row.cell(word).bytes)
            guard parts.count == 1 else {
                _ = plural(of: row.cell(word).bytes)
                if String(row.cell(kind)) == "verb" {
                    for number in formsOf[parts[0]] ?? [] {
                        vocabulary.update(number) { $0.eventVerb.insert(.opensPhrase) }
                    }
                } else if parts.count > 2 {
                    vocabulary.update(parts[0]) { $0.eventNoun.insert(.opensPhrase) }
                }
                return
            }
            if String(row.cell(kind)) == "verb" {
                var set: EventVerb = []
                row.cell(classes).forEachPart { set.formUnion(EventVerb.byName[String($0)] ?? []) }
                let others = words(of: row.cell(forms).bytes)
                if others.count == 4 {
                    lemmas += 1
                    formsOf[parts[0]] = parts + others
                    for (number, form) in zip(parts + others, order) {
                        vocabulary.update(number) { info in
                            info.eventForms.insert(form)
                            info.eventVerb.formUnion(set)
                            if info.lemma == 0 { info.lemma = lemmas }
                        }
                    }
                } else {
                    for number in formsOf[parts[0]] ?? [] {
                        vocabulary.update(number) { $0.eventVerb.formUnion(set) }
                    }
                }
            } else {
                var set: EventNoun = []
                row.cell(classes).forEachPart { set.formUnion(EventNoun.byName[String($0)] ?? []) }
                var numbers = parts
                if String(row.cell(kind)) == "noun" {
                    numbers += plural(of: row.cell(word).bytes).map { [$0] } ?? []
                }
                for number in numbers { vocabulary.update(number) { $0.eventNoun.formUnion(set) } }
            }
        }
    }

    // MARK: Names

    /// Where a cell stands in the table that is being read.
    private func place(_ cell: Table.Cell) -> EntityRecord.Text {
        guard let base = cell.bytes.baseAddress, let start, !cell.isEmpty else { return .init() }
        return .init(
            offset: UInt32(truncatingIfNeeded: base - start),
            length: UInt32(truncatingIfNeeded: cell.bytes.count))
    }

    /// The first part of a cell that holds a list.
    private func firstPart(_ cell: Table.Cell) -> EntityRecord.Text {
        var first: EntityRecord.Text?
        cell.forEachPart { if first == nil { first = place($0) } }
        return first ?? .init()
    }

    /// The first name of a list, without its suffix of case and context.
    private func canonical(_ cell: Table.Cell) -> EntityRecord.Text {
        var first: EntityRecord.Text?
        cell.forEachPart { part in
            guard first == nil else { return }
            first = place(Table.Cell(bytes: Table.Cell.plain(part.bytes)))
        }
        return first ?? .init()
    }

    private mutating func add(
        _ kind: EntityKind, _ row: Table.Row, _ fill: (inout EntityRecord) -> Void
    ) -> UInt32 {
        var record = EntityRecord(
            kind: kind.rawValue, table: UInt8(truncatingIfNeeded: currentTable),
            row: UInt32(truncatingIfNeeded: row.offset))
        fill(&record)
        records.append(record)
        return UInt32(truncatingIfNeeded: records.count - 1)
    }

    /// Only numbers the names and interns the words; the rules themselves are read by ``Ambiguity/read(_:_:)``.
    private mutating func readAmbiguities(_ table: Table) {
        let name = table.column("name")
        let after = table.column("not-after")
        let before = table.column("not-before")
        var number: UInt16 = 0
        table.forEachRow { row in
            number += 1
            row.cell(after).forEachPart { _ = vocabulary.intern(WordHash.of($0.bytes)) }
            row.cell(before).forEachPart { _ = vocabulary.intern(WordHash.of($0.bytes)) }
            ambiguityOf[words(of: row.cell(name).bytes)] = number
        }
    }

    private mutating func readPhrases(_ table: Table) {
        let phrase = table.column("phrase")
        let type = table.column("class")
        var classes: [String: UInt32] = [:]
        table.forEachRow { row in
            let label = String(row.cell(type))
            let place = place(row.cell(type))
            let entity =
                classes[label]
                ?? add(.phrase, row) {
                    $0.id = place
                    $0.name = place
                    $0.type = place
                }
            classes[label] = entity
            names.add(
                startingWords(of: row.cell(phrase).bytes), entity: entity, form: .name, rule: [], ambiguity: 0
            )
        }
    }

    private mutating func readCurrencies(_ table: Table) {
        let code = table.column("code")
        let nameColumn = table.column("names")
        table.forEachRow { row in
            let place = place(row.cell(code))
            let entity = add(.currency, row) {
                $0.id = place
                $0.name = place
            }
            row.cell(nameColumn).forEachPart {
                addName($0, entity: entity, form: .name, automaticCase: false)
            }
        }
    }

    private mutating func readStates(_ table: Table) {
        let code = table.column("code")
        let short = table.column("short")
        let others: [(Int?, NameForm)] = [
            (table.column("names"), .name), (table.column("adjectives"), .adjective),
            (table.column("demonyms"), .demonym), (table.column("metonyms"), .metonym),
        ]
        table.forEachRow { row in
            let id = place(row.cell(code))
            let name = canonical(row.cell(short))
            let entity = add(.state, row) {
                $0.id = id
                $0.name = name
                $0.state = id
            }
            row.cell(short).forEachPart { addName($0, entity: entity, form: .name) }
            for (column, form) in others {
                row.cell(column).forEachPart { addName($0, entity: entity, form: form) }
            }
        }
    }

    private mutating func readEntities(
        _ table: Table, kind: EntityKind, type: String? = nil, extra: String? = nil, state: String = "state"
    ) {
        let id = table.column("id")
        let nameColumn = table.column("names")
        let stateColumn = table.column(state)
        let typeColumn = type.flatMap { table.column($0) }
        let extraColumn = extra.flatMap { table.column($0) }
        let from = table.column("from")
        let to = table.column("to")
        table.forEachRow { row in
            var record = record(row, id, nameColumn, stateColumn)
            record.type = place(row.cell(typeColumn))
            record.extra = place(row.cell(extraColumn))
            record.from = place(row.cell(from))
            record.to = place(row.cell(to))
            let entity = add(kind, row) { $0.take(record) }
            row.cell(nameColumn).forEachPart { addName($0, entity: entity, form: .name) }
        }
    }

    private mutating func readFirms(_ table: Table) {
        let id = table.column("id")
        let nameColumn = table.column("names")
        let state = table.column("state")
        let former = table.column("former")
        let slips = table.column("slips")
        let parent = table.column("parent")
        table.forEachRow { row in
            var record = record(row, id, nameColumn, state)
            record.extra = place(row.cell(parent))
            let entity = add(.firm, row) { $0.take(record) }
            row.cell(nameColumn).forEachPart { cell in
                addName(cell, entity: entity, form: .name)
                firmNames.insert(words(of: Table.Cell.plain(cell.bytes)))
            }
            row.cell(former).forEachPart { cell in
                let name = cell.bytes.prefix { $0 != UInt8(ascii: "@") }
                addName(
                    Table.Cell(bytes: UnsafeBufferPointer(rebasing: name)), entity: entity, form: .former)
            }
            row.cell(slips).forEachPart { addName($0, entity: entity, form: .slip) }
        }
    }

    /// Persons have a row an office; the name leads to the first row, whose neighbours hold the others.
    private mutating func readPersons(_ table: Table) {
        let id = table.column("id")
        let nameColumn = table.column("names")
        let state = table.column("state")
        let office = table.column("office")
        let role = table.column("role")
        let from = table.column("from")
        let to = table.column("to")
        table.forEachRow { row in
            let key = String(row.cell(id))
            var record = record(row, id, nameColumn, state)
            record.type = place(row.cell(role))
            record.extra = place(row.cell(office))
            record.from = place(row.cell(from))
            record.to = place(row.cell(to))
            let entity = add(.person, row) { $0.take(record) }
            guard lastPersons[key] == nil else { return }
            lastPersons[key] = Int(entity)
            row.cell(nameColumn).forEachPart { addName($0, entity: entity, form: .name) }
        }
    }

    private mutating func readDesignators(_ table: Table) {
        let prefix = table.column("prefix")
        let system = table.column("system")
        let category = table.column("category")
        let origin = table.column("origin")
        table.forEachRow { row in
            let letters = Table.Cell.plain(row.cell(prefix).bytes)
            let text = String(decoding: letters, as: UTF8.self)
            var record = record(row, prefix, prefix, origin)
            record.id = place(Table.Cell(bytes: letters))
            record.type = place(row.cell(category))
            record.extra = place(row.cell(system))
            let entity = add(.designator, row) { $0.take(record) }
            let words = startingWords(of: letters)
            // `*` stands for every designation that no row explains.
            guard !words.isEmpty else { return }
            let allCapitals = text == text.uppercased()
            var rule: NameRule = text.lowercased() == "mk" ? .capital : allCapitals ? .allCapitals : .capital
            if letters.count < row.cell(prefix).bytes.count { rule.insert(.needsArms) }
            names.add(words, entity: entity, form: .name, rule: rule, ambiguity: 0)
        }
    }

    private mutating func readArticles(_ table: Table) {
        let id = table.column("id")
        let nameColumn = table.column("names")
        let nicknames = table.column("nicknames")
        let category = table.column("category")
        let origin = table.column("origin")
        let maker = table.column("maker")
        let variants = table.column("variants")
        table.forEachRow { row in
            var record = record(row, id, nameColumn, origin)
            record.type = place(row.cell(category))
            record.extra = place(row.cell(maker))
            let entity = add(.article, row) { $0.take(record) }
            row.cell(nameColumn).forEachPart { addName($0, entity: entity, form: .name, plural: true) }
            row.cell(variants).forEachPart { addName($0, entity: entity, form: .variant, plural: true) }
            row.cell(nicknames).forEachPart { addName($0, entity: entity, form: .nickname, plural: true) }
        }
    }

    /// A row's id, name and state.
    private func record(_ row: Table.Row, _ id: Int?, _ name: Int?, _ state: Int?) -> EntityRecord {
        var record = EntityRecord(kind: 0, table: 0, row: 0)
        record.id = place(row.cell(id))
        record.name = canonical(row.cell(name))
        record.state = firstPart(row.cell(state))
        return record
    }

    /// Adds one name as the tables write it, its suffix of case and context included.
    private mutating func addName(
        _ cell: Table.Cell, entity: UInt32, form: NameForm, plural: Bool = false, automaticCase: Bool = true
    ) {
        var bytes = cell.bytes
        var rule: NameRule = []
        var exclamations = 0
        while let last = bytes.last, last == UInt8(ascii: "!") || last == UInt8(ascii: "?") {
            if last == UInt8(ascii: "!") {
                exclamations += 1
            } else {
                rule.insert(rule.contains(.needsArms) ? .needsNeighbour : .needsArms)
            }
            bytes = UnsafeBufferPointer(rebasing: bytes.dropLast())
        }
        // A bare number is no name of an article: `737` may be anything.
        if plural, bytes.allSatisfy({ (0x30...0x39).contains($0) }) { return }
        if exclamations == 1 { rule.insert(.capital) }
        if exclamations > 1 { rule.insert(.allCapitals) }
        // `M1`, `A-4`: too short to be sure of by themselves.
        if plural, bytes.filter({ $0 != UInt8(ascii: "-") }).count <= 2 { rule.insert(.needsArms) }
        if exclamations == 0, automaticCase { rule.formUnion(caseRule(bytes, singleWordOnly: plural)) }
        let words = startingWords(of: bytes)
        guard !words.isEmpty else { return }
        let ambiguity = ambiguityOf[words] ?? 0
        names.add(words, entity: entity, form: form, rule: rule, ambiguity: ambiguity)
        if plural, let turned = calibreBehind(bytes, words) {
            names.add(turned, entity: entity, form: form, rule: rule, ambiguity: ambiguity)
            if let first = turned.first { vocabulary.update(first) { $0.startsName = true } }
        }
        if plural, form == .name { fullNames.append(FullName(bytes: bytes, entity: entity)) }
        guard plural, let other = self.plural(of: bytes) else { return }
        if words.count == 1 { vocabulary.update(other) { $0.startsName = true } }
        names.add(
            words.dropLast() + [other], entity: entity, form: form, rule: rule.union(.plural),
            ambiguity: ambiguity)
    }

    /// The words of a name; its first one is marked as the beginning of a name.
    mutating func startingWords(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        let result = words(of: bytes)
        if let first = result.first { vocabulary.update(first) { $0.startsName = true } }
        return result
    }

    mutating func words(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        recorder.hashes.removeAll(keepingCapacity: true)
        let tokens = Tokenizer.tokens(of: bytes, lookup: recorder)
        var result: [UInt32] = []
        result.reserveCapacity(tokens.count)
        for token in tokens {
            switch token.kind {
            case .word, .number: result.append(vocabulary.intern(recorder.hashes[Int(token.word)]))
            case .genitive: result.append(SymbolWord.genitive)
            case .mark where token.mark == Mark.ampersand: result.append(SymbolWord.and)
            case .mark where token.mark == Mark.plus: result.append(SymbolWord.plus)
            case .mark where token.mark == Mark.dollar: result.append(SymbolWord.dollar)
            case .mark: break
            }
        }
        return result
    }

    /// Gives each word its place in a list of hashes.
    private final class HashRecorder: WordLookup {
        var hashes: [UInt64] = []
        func word(_ hash: UInt64) -> UInt32 {
            hashes.append(hash)
            return UInt32(hashes.count - 1)
        }
    }
}

extension Table.Cell {
    /// A name without its suffix of case and context.
    static func plain(_ name: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var bytes = name
        while let last = bytes.last, last == UInt8(ascii: "!") || last == UInt8(ascii: "?") {
            bytes = UnsafeBufferPointer(rebasing: bytes.dropLast())
        }
        return bytes
    }
}

extension EntityRecord {
    /// Takes over the texts of another record.
    fileprivate mutating func take(_ other: EntityRecord) {
        (id, name, state) = (other.id, other.name, other.state)
        (type, extra, from, to) = (other.type, other.extra, other.from, other.to)
    }
}

/// The numbers of the symbols that may stand in a name; the builder interns them in this order.
enum SymbolWord {
    static let genitive: UInt32 = 1
    static let plus: UInt32 = 2
    static let dollar: UInt32 = 3
    static let and: UInt32 = 4
}
