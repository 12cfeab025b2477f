internal import Ledger
internal import Reading

/// Turns rows of the ledger's index into tellings. What many rows have in common, as parties, lists and days, is worked out
/// once for each number of a text, and its lists are shared: what is the same list is told by where it lies (``SharedLists``).
struct SlipDesk {
    private let names: NameBook
    private let texts: [String]
    private let sources: [(from: TellingSource, day: DaySpan?)]
    // By the number of a text.
    private var actors: [Actor?]
    private var lists: [[String]?]
    private var named: [[Actor]?]
    private var days: [DaySpan??]
    private var eventKinds: [OccurrenceKind?]
    private var stageKinds: [OccurrenceKind?]
    private var modalities: [Modality?]
    private var companies: [Company: [Actor]] = [:]
    private var matters: [Matters: [String]] = [:]

    /// Whom the words name, and who of them takes part.
    private struct Company: Hashable {
        let named: Int32
        let source: Int32
        let target: Int32
    }

    /// What the reader says it is about, and the subjects of its words.
    private struct Matters: Hashable {
        let about: Int32
        let subjects: UInt64
    }

    init(_ part: ToldAnswer.Part, _ names: NameBook) {
        self.names = names
        texts = part.book.texts
        var days: [String: DaySpan?] = [:]
        sources = part.sources.map { source in
            let from = TellingSource(
                name: source.name, published: source.published, sha256: source.sha256, title: source.title,
                isRecord: TellingMaker.isRecord(source.kind))
            guard let published = source.published else { return (from, nil) }
            if let known = days[published] { return (from, known) }
            let day = DaySpan(published)
            days[published] = .some(day)
            return (from, day)
        }
        actors = Array(repeating: nil, count: texts.count)
        lists = Array(repeating: nil, count: texts.count)
        named = Array(repeating: nil, count: texts.count)
        self.days = Array(repeating: nil, count: texts.count)
        eventKinds = Array(repeating: nil, count: texts.count)
        stageKinds = Array(repeating: nil, count: texts.count)
        modalities = Array(repeating: nil, count: texts.count)
    }

    /// - Returns: `nil` for what a state has with itself, as a quarrel of its parliament with its government: that is of
    ///   no relation.
    mutating func telling(_ slip: ToldSlip) -> Telling? {
        let source = slip.actor.map { actor($0) }
        let target = slip.target.map { actor($0) }
        let isSale = slip.form == .sale
        if !isSale, let source, let target, source.home == target.home { return nil }
        let origin = sources[Int(slip.source)]
        return Telling(
            kind: isSale ? stageKind(slip.type) : eventKind(slip.type), source: source, target: target,
            mentioned: company(slip), about: isSale ? list(slip.about) : matters(slip.about, slip.words),
            when: slip.happened.map { ToldDate(span: day($0), basis: .stated) }
                ?? ToldDate(span: origin.day, basis: .published),
            dollars: slip.dollars, quantity: slip.quantity,
            transmittal: slip.transmittal.map { texts[Int($0)] },
            modality: modality(slip.modality), attribution: slip.attribution.map { texts[Int($0)] },
            words: slip.words, start: slip.start, end: slip.end, from: origin.from, firms: list(slip.firms))
    }

    private mutating func actor(_ number: Int32) -> Actor {
        if let found = actors[Int(number)] { return found }
        let actor = names.actor(texts[Int(number)])
        actors[Int(number)] = actor
        return actor
    }

    private mutating func list(_ number: Int32) -> [String] {
        if number == 0 { return [] }
        if let found = lists[Int(number)] { return found }
        let list = texts[Int(number)].split(separator: ";").map(String.init)
        lists[Int(number)] = list
        return list
    }

    private mutating func day(_ number: Int32) -> DaySpan? {
        if let found = days[Int(number)] { return found }
        let span = DaySpan(texts[Int(number)])
        days[Int(number)] = .some(span)
        return span
    }

    private mutating func eventKind(_ number: Int32) -> OccurrenceKind {
        if let found = eventKinds[Int(number)] { return found }
        let kind = OccurrenceKind(rawValue: texts[Int(number)]) ?? .other
        eventKinds[Int(number)] = kind
        return kind
    }

    private mutating func stageKind(_ number: Int32) -> OccurrenceKind {
        if let found = stageKinds[Int(number)] { return found }
        let kind = OccurrenceKind(Stage(rawValue: texts[Int(number)]) ?? .reported)
        stageKinds[Int(number)] = kind
        return kind
    }

    private mutating func modality(_ number: Int32) -> Modality {
        if let found = modalities[Int(number)] { return found }
        let modality = Modality(rawValue: texts[Int(number)]) ?? .asserted
        modalities[Int(number)] = modality
        return modality
    }

    // MARK: Company and matter

    /// Whom the words name beside those who take part.
    private mutating func company(_ slip: ToldSlip) -> [Actor] {
        if slip.named == 0 { return [] }
        let key = Company(named: slip.named, source: slip.actor ?? -1, target: slip.target ?? -1)
        if let found = companies[key] { return found }
        let source = slip.actor.map { actor($0) }
        let target = slip.target.map { actor($0) }
        let company = named(slip.named).filter { $0 != source && $0 != target }
        companies[key] = company
        return company
    }

    /// Persons stand for their states.
    private mutating func named(_ number: Int32) -> [Actor] {
        if let found = named[Int(number)] { return found }
        var list: [Actor] = []
        for id in texts[Int(number)].split(separator: ";") {
            let actor: Actor
            if id.hasPrefix("@") {
                guard let state = names.state(ofPerson: String(id.dropFirst())) else { continue }
                actor = Actor(code: state, home: state)
            } else {
                actor = names.actor(String(id))
            }
            if !list.contains(actor) { list.append(actor) }
        }
        named[Int(number)] = list
        return list
    }

    /// Subjects tell apart what no article or law does.
    private mutating func matters(_ about: Int32, _ words: String) -> [String] {
        guard let subjects = names.subjectMarks(in: words) else {
            let own = list(about)
            return own + names.subjects(in: words).filter { !own.contains($0) }
        }
        if subjects == 0 { return list(about) }
        let key = Matters(about: about, subjects: subjects)
        if let found = matters[key] { return found }
        let own = list(about)
        let all = own + names.subjects(of: subjects).filter { !own.contains($0) }
        matters[key] = all
        return all
    }
}
