internal import Law

/// Observations of one case, joined field by field: the case for whoever needs what is believed, and the fields for whoever
/// asks why, which take as long to be told as the case to be made.
struct JoinedCase {
    /// All that is seen of it, in the order of the days on which it was seen.
    let observations: [Observation]
    /// Those that count: the last capture of each page.
    let counted: [Observation]

    private let kind: FieldRule<Instrument>.Choice?
    private let buyer: FieldRule<String>.Choice?
    private let notified: FieldRule<CalendarDate>.Choice?
    private let value: FieldRule<Int>.Choice?
    private let valueLines: FieldRule<[ValueLine: Int]>.Choice?
    private let items: FieldRule<[CaseItem]>.Choice?
    private let contractors: FieldRule<[CaseContractor]>.Choice?
    private let parent: FieldRule<TransmittalNumber>.Choice?
    private let emergency: FieldRule<Bool>.Choice?
    private let withdrawn: FieldRule<Bool>.Choice?

    /// The order in which the observations come does not count.
    init(observations given: [Observation]) {
        observations = given.sorted { ($0.seen, $0.recordedAt, $0.id) < ($1.seen, $1.recordedAt, $1.id) }
        counted = Self.lastOfEachPage(observations)
        kind = FieldRules.kind.choose(counted)
        buyer = FieldRules.buyer.choose(counted)
        notified = FieldRules.notified.choose(counted)
        value = FieldRules.value.choose(counted)
        valueLines = FieldRules.valueLines.choose(counted)
        items = FieldRules.items.choose(counted)
        contractors = FieldRules.contractors.choose(counted)
        parent = FieldRules.parent.choose(counted)
        emergency = FieldRules.emergency.choose(counted)
        withdrawn = FieldRules.withdrawn.choose(counted)
    }

    /// - Returns: `nil` where no observation tells the buyer and the kind.
    func `case`(id: String) -> Case? {
        guard let kind, let buyer else { return nil }
        let main = value?.observation ?? kind.observation
        return Case(
            id: id, transmittal: TransmittalNumber(id), kind: kind.value, buyer: buyer.value,
            notified: notified?.value,
            dateBasis: notified?.observation.says.dateBasis ?? main.says.dateBasis ?? "not stated",
            value: value?.value, valueQualifier: value?.observation.says.valueQualifier,
            valueLines: valueLines?.value ?? [:], contractors: contractors?.value ?? [],
            hasNoContractor: contractors?.value.isEmpty ?? false, parent: parent?.value,
            emergency: emergency?.value ?? false, withdrawn: withdrawn?.value ?? false,
            isVerified: counted.contains { $0.says.isVerified && $0.act == .notification },
            note: counted.lazy.filter { $0.event == nil }.compactMap(\.says.note).first,
            source: main.source, items: items?.value ?? [])
    }

    /// The fields that some source states.
    var fields: [FieldView] {
        [
            kind?.view, buyer?.view, notified?.view, value?.view, valueLines?.view, items?.view,
            contractors?.view,
            parent?.view, emergency?.view, withdrawn?.view,
        ].compactMap(\.self)
    }

    /// What counts of each page: the last capture of it. The earlier ones stay readable.
    private static func lastOfEachPage(_ observations: [Observation]) -> [Observation] {
        var last: [String: CalendarDate] = [:]
        func page(_ observation: Observation) -> String? {
            guard !observation.isEmbedded, let surface = observation.surface else { return nil }
            switch observation.act {
            case .notification where ["dsca", "state"].contains(surface): return surface
            default: return observation.source
            }
        }
        for observation in observations {
            guard let page = page(observation) else { continue }
            last[page] = max(last[page] ?? observation.seen, observation.seen)
        }
        guard !last.isEmpty else { return observations }
        return observations.filter { observation in
            page(observation).map { last[$0] == observation.seen } ?? true
        }
    }
}
