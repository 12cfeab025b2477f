package import Lexicon
package import Tables

/// What the lexicon says of the codes that tellings hold: to which state somebody belongs, what an article is called.
package struct NameBook: Sendable {
    package let lexicon: Lexicon
    /// The state of a body or firm, by its id; armed groups and organisations belong to none.
    private let homes: [String: String]
    private let subjects: Subjects

    package init(lexicon: Lexicon = .standard, subjects: Subjects = .embedded) {
        self.lexicon = lexicon
        self.subjects = subjects
        var homes: [String: String] = [:]
        for index in lexicon.entities.indices {
            let entity = lexicon.entities[index]
            guard entity.kind == .body || entity.kind == .firm, !entity.state.isEmpty else { continue }
            let id = entity.id
            if homes[id] == nil { homes[id] = entity.state.text }
        }
        self.homes = homes
    }

    package func actor(_ code: String) -> Actor { Actor(code: code, home: homes[code] ?? code) }

    /// The codes under which a state or anybody else takes part: its own, and those of the bodies and firms that belong
    /// to it.
    package func codes(of home: String) -> [String] {
        [home] + homes.filter { $0.value == home && $0.key != home }.keys.sorted()
    }

    /// The persons who stand for a state, by id.
    package func persons(of state: String) -> [String] {
        var ids: [String] = []
        for index in lexicon.entities.indices {
            let entity = lexicon.entities[index]
            if entity.kind == .person, entity.state.text == state { ids.append(entity.id) }
        }
        return ids
    }

    /// For which state a person stands.
    package func state(ofPerson id: String) -> String? {
        lexicon.entity(.person, id).flatMap { $0.state.isEmpty ? nil : $0.state.text }
    }

    /// The name of whoever has that code: a state, body, group or firm.
    package func name(of code: String) -> String { lexicon.actorName(code) }

    /// The two letters of a state (ISO 3166-1 alpha-2); the code itself for anything else.
    package func shortCode(of code: String) -> String {
        lexicon.entity(.state, code).flatMap { lexicon.detail($0, "alpha2").first } ?? code
    }

    /// The name of what an event is about.
    package func title(of id: String) -> String {
        if let subject = subjects.named[id] { return subject.name }
        for kind in [EntityKind.programme, .article, .firm] {
            if let entity = lexicon.entity(kind, id) { return entity.name }
        }
        return lexicon.actorName(id)
    }

    /// The state in which an article is made first; `nil` for what is no article.
    package func origin(of id: String) -> String? {
        lexicon.entity(.article, id).flatMap { $0.state.isEmpty ? nil : $0.state.text }
    }

    package func isArticle(_ id: String) -> Bool { lexicon.entity(.article, id) != nil }
    package func isFirm(_ id: String) -> Bool { lexicon.entity(.firm, id) != nil }

    /// Whether it is an act or a section of one, under which measures are taken.
    package func isLaw(_ id: String) -> Bool {
        lexicon.entity(.programme, id).map { $0.type == "law" } ?? false
    }

    package func isState(_ code: String) -> Bool { lexicon.entity(.state, code) != nil }
    package func isBody(_ code: String) -> Bool { lexicon.entity(.body, code) != nil }

    /// The states in which an armed group fights; `nil` for what is no armed group.
    package func states(ofGroup code: String) -> [String]? {
        lexicon.entity(.group, code).map { lexicon.detail($0, "states") }
    }

    /// The category of an article: `missile`.
    package func category(of id: String) -> String? { lexicon.entity(.article, id)?.type.text }

    package func isProgramme(_ id: String) -> Bool {
        lexicon.entity(.programme, id).map { $0.type == "programme" } ?? false
    }

    package func group(ofSubject id: String) -> String? { subjects.named[id]?.group }

    package func subjects(in words: String) -> [String] { subjects.found(in: words) }

    /// The subjects of a text as one number, in the order of the text; `nil` where they are more than it holds.
    func subjectMarks(in words: String) -> UInt64? { subjects.marks(in: words) }

    /// The subjects that such a number stands for.
    func subjects(of marks: UInt64) -> [String] { subjects.ids(of: marks) }

    /// Whom a text names, states by name, people or capital, and what else the lexicon finds in it.
    package func mentions(in words: String) -> [Actor] {
        let scan = Array(words.utf8).withUnsafeBufferPointer { lexicon.scan($0) }
        var found: [Actor] = []
        for mention in scan.mentions {
            let entity = lexicon.entities[Int(mention.entity)]
            switch entity.kind {
            case .state, .group, .body, .firm:
                let actor = actor(entity.id)
                if !found.contains(actor) { found.append(actor) }
            case .person:
                let state = entity.state.text
                guard !state.isEmpty else { continue }
                let actor = Actor(code: state, home: state)
                if !found.contains(actor) { found.append(actor) }
            default: continue
            }
        }
        return found
    }
}

/// What events can be about beside articles, programmes and laws: `subjects.tsv`.
package struct Subjects: Sendable {
    package struct Subject: Sendable, Hashable {
        package let id: String
        package let name: String
        /// Subjects of one group make one thread.
        package let group: String
    }

    package let named: [String: Subject]
    private let ids: [String]
    /// Words in small letters by their first three bytes, each with the place of its subject in ``ids``.
    private let words: [UInt32: [(word: [UInt8], subject: Int)]]
    /// Whether any word begins with letters whose number ends in these twelve bits.
    private let starts: [Bool]

    package static let embedded = Subjects(Table(embedded: "subjects"))

    package init(_ table: Table) {
        var named: [String: Subject] = [:]
        var ids: [String] = []
        var words: [UInt32: [(word: [UInt8], subject: Int)]] = [:]
        let columns = ["id", "name", "group", "words"].map { table.column($0) }
        table.forEachRow { row in
            let id = String(row.cell(columns[0]))
            named[id] = Subject(
                id: id, name: String(row.cell(columns[1])), group: String(row.cell(columns[2])))
            for word in row.cell(columns[3]).parts {
                let bytes = Array(word.lowercased().utf8)
                guard bytes.count >= 3 else { continue }
                words[Self.key(bytes[...]), default: []].append((bytes, ids.count))
            }
            ids.append(id)
        }
        self.named = named
        self.ids = ids
        self.words = words
        var starts = [Bool](repeating: false, count: 0x1000)
        for key in words.keys { starts[Int(key & 0xFFF)] = true }
        self.starts = starts
    }

    private static func key(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The subjects whose words stand in the text, each once, in the order of the text.
    package func found(in text: String) -> [String] {
        var found: [Int] = []
        look(in: text) { if !found.contains($0) { found.append($0) } }
        return found.map { ids[$0] }
    }

    /// The same as a number, eight bits for each, the last one lowest; `nil` for more than eight.
    func marks(in text: String) -> UInt64? {
        var marks: UInt64 = 0
        var isWhole = ids.count < 255
        look(in: text) { subject in
            let mark = UInt64(truncatingIfNeeded: subject + 1)
            var rest = marks
            while rest != 0 {
                if rest & 0xFF == mark { return }
                rest >>= 8
            }
            if marks >> 56 != 0 { isWhole = false }
            marks = marks << 8 | mark
        }
        return isWhole ? marks : nil
    }

    func ids(of marks: UInt64) -> [String] {
        var found: [String] = []
        var rest = marks
        while rest != 0 {
            found.insert(ids[Int(rest & 0xFF) - 1], at: 0)
            rest >>= 8
        }
        return found
    }

    /// Calls with the place of each subject whose word stands in the text, once for each place where it stands.
    private func look(in text: String, _ body: (Int) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            var isStart = true
            for index in bytes.indices {
                let isLetter = Self.isLetter(Self.small(bytes[index]))
                defer { isStart = !isLetter }
                guard isStart, isLetter, index + 3 <= bytes.count else { continue }
                let key =
                    UInt32(Self.small(bytes[index])) << 16 | UInt32(Self.small(bytes[index + 1])) << 8
                    | UInt32(Self.small(bytes[index + 2]))
                // Nearly every word of a text begins like no subject.
                guard starts[Int(key & 0xFFF)], let list = words[key] else { continue }
                for (word, subject) in list where Self.stands(word, in: bytes, at: index) { body(subject) }
            }
        }
    }

    private static func stands(_ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        let end = start + word.count
        guard end <= bytes.count else { return false }
        for index in word.indices where small(bytes[start + index]) != word[index] { return false }
        return end == bytes.count || !isLetter(small(bytes[end]))
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
