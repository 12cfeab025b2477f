internal import Tables

/// What kind of thing a name names.
public enum EntityKind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    case state, body, group, person, firm, article, programme, currency, phrase, designator, place

    /// The kind as `schema.md` writes it.
    public var label: String {
        switch self {
        case .state: "state"
        case .body: "body"
        case .group: "group"
        case .person: "person"
        case .firm: "firm"
        case .article: "article"
        case .programme: "programme"
        case .currency: "currency"
        case .phrase: "phrase"
        case .designator: "designator"
        case .place: "place"
        }
    }
}

/// In which way a name names its entity.
public enum NameForm: UInt8, Sendable, BitwiseCopyable {
    /// The current or canonical name.
    case name
    /// A people's name: `Turks`.
    case demonym
    /// `Turkish`.
    case adjective
    /// A capital, palace or residence that stands for the government.
    case metonym
    case nickname
    /// A variant of an article: the whole of it is a designation, also without figures (`Gripen E`).
    case variant
    /// A name that was right once.
    case former
    /// A name that never was right but is met in print.
    case slip
}

/// Where an entity's texts stand in its table: offsets and lengths, so that a record is plain memory.
struct EntityRecord: BitwiseCopyable {
    /// A stretch of the table's bytes.
    struct Text: BitwiseCopyable {
        var offset: UInt32 = 0
        var length: UInt32 = 0
    }

    var kind: UInt8
    /// The table's place in ``Lexicon/tableNames``.
    var table: UInt8
    var row: UInt32
    var id = Text()
    var name = Text()
    var state = Text()
    var type = Text()
    var extra = Text()
    var from = Text()
    var to = Text()
}

/// One thing that the lexicon knows. Its texts lie in the tables and become `String` when they are asked for.
public struct Entity: @unchecked Sendable {
    // `@unchecked Sendable`: both point into memory that is only read and that the lexicon keeps.
    private let place: UnsafePointer<EntityRecord>
    private let bytes: UnsafePointer<UInt8>
    private var record: EntityRecord { place.pointee }

    init(place: UnsafePointer<EntityRecord>, bytes: UnsafePointer<UInt8>) {
        self.place = place
        self.bytes = bytes
    }

    private func text(_ place: EntityRecord.Text) -> String { label(place).text }

    private func label(_ place: EntityRecord.Text) -> Label {
        Label(start: bytes + Int(place.offset), count: Int(place.length))
    }

    /// What kind of thing it is.
    public var kind: EntityKind { EntityKind(rawValue: record.kind) ?? .phrase }
    /// ISO 3166-1 alpha-3 of a state; the lexicon's own short name of anything else.
    public var id: String {
        record.kind == EntityKind.designator.rawValue ? text(record.id).lowercased() : text(record.id)
    }
    /// The id as the table prints it, for comparing without a `String`.
    public var code: Label { label(record.id) }
    /// Its name as a careful newspaper writes it.
    public var name: String { text(record.name) }
    /// The state that it belongs to, alpha-3: a body's, a firm's, a person's; the first origin of an article.
    public var state: Label { label(record.state) }
    /// Of a body its kind, of an article its category, of a person the role, of a phrase its class.
    public var type: Label { label(record.type) }
    /// Of a body its role; of a firm the parent's id; of an article the maker's id; of a person the office.
    public var extra: Label { label(record.extra) }
    /// First day on which this holds, as printed in the table; empty where open.
    public var from: String { text(record.from) }
    /// Last day on which this holds; empty where open.
    public var to: String { text(record.to) }
    /// Where its row begins in its table.
    var row: Int { Int(record.row) }
    /// The table's place in ``Lexicon/tableNames``.
    var table: Int { Int(record.table) }
    /// The bytes of the id, for comparing without a `String`.
    func hasID(_ other: some Collection<UInt8>) -> Bool {
        let own = UnsafeBufferPointer(start: bytes + Int(record.id.offset), count: Int(record.id.length))
        guard kind == .designator else { return own.elementsEqual(other) }
        return own.elementsEqual(other) { $0 | 0x20 == $1 | 0x20 }
    }
}

/// All entities, by number.
public struct EntityTable: Sendable {
    let records: Flat<EntityRecord>
    private let tables: [Table]
    /// Where each table begins.
    private let starts: Flat<UnsafePointer<UInt8>>

    init(records: Flat<EntityRecord>, tables: [Table]) {
        self.records = records
        self.tables = tables
        starts = Flat(tables.map(\.start))
    }

    public var count: Int { records.count }
    public var indices: Range<Int> { 0..<records.count }

    public subscript(index: Int) -> Entity { memory[index] }

    /// Where they lie: good as long as this value.
    public var memory: EntityMemory {
        EntityMemory(records: records.start, count: records.count, starts: starts.start)
    }
}

/// Where the entities lie, as addresses alone: for loops in which no count of owners may move.
public struct EntityMemory {
    let records: UnsafePointer<EntityRecord>
    let count: Int
    let starts: UnsafePointer<UnsafePointer<UInt8>>

    public subscript(index: Int) -> Entity {
        precondition(index >= 0 && index < count, "an entity has a number of the table")
        let place = records + index
        return Entity(place: place, bytes: starts[Int(place.pointee.table)])
    }
}

/// When a printed name counts.
struct NameRule: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt8
    /// Its first letter must be a capital (`!` in the tables).
    static let capital = NameRule(rawValue: 1)
    /// All its letters must be capitals (`!!`).
    static let allCapitals = NameRule(rawValue: 2)
    /// Only where the text around it is about arms (`?`).
    static let needsArms = NameRule(rawValue: 4)
    /// A plural made by the lexicon.
    static let plural = NameRule(rawValue: 8)
    /// Only beside a word that shows what it is, or where the text names its entity in full (`??`).
    static let needsNeighbour = NameRule(rawValue: 16)
}
