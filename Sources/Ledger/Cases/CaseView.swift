package import Law

/// A case as the observations make it: each field by its rule, with what every source says of it.
package struct CaseView: Hashable, Sendable, Codable {
    /// The case itself, for whoever needs only what is believed.
    package let `case`: Case
    /// Other ids under which sources name it, as the one it had before its number was known.
    package let otherIDs: [String]
    /// The fields that some source states.
    package let fields: [FieldView]
    /// The last stage that an official source or the record shows; `nil` where none does.
    package let stage: CaseStage?
    /// All that is seen of it, replaced captures too, in the order of the days on which it was seen.
    package let observations: [Observation]
    /// What Congress, the President, seller and buyer did about it, in the order in which it happened.
    package var events: [Observation] {
        observations.filter { $0.event != nil }.sorted {
            // What gives no day stands behind what does.
            ($0.event?.happened ?? "~", $0.event?.words ?? "") < (
                $1.event?.happened ?? "~", $1.event?.words ?? ""
            )
        }
    }
    /// The cases that change this one.
    package internal(set) var changes: [String] = []

    package var id: String { `case`.id }

    /// The stage as a list shows it: at least notified, and withdrawn where it was taken back.
    package var shownStage: CaseStage {
        self.case.withdrawn ? .withdrawn : max(stage ?? .notified, .notified)
    }

    /// Whether official sources differ in a field.
    package var isConflicting: Bool { fields.contains { $0.agreement == .conflicting } }

    /// Joins observations of one case. The order in which they come does not count.
    ///
    /// - Returns: `nil` where no observation tells the buyer and the kind, as of a case known only by a correction.
    package init?(id: String, observations given: [Observation]) {
        let observations = given.sorted { ($0.seen, $0.recordedAt, $0.id) < ($1.seen, $1.recordedAt, $1.id) }
        let counted = Self.lastOfEachPage(observations)
        var fields: [FieldView] = []
        func resolve<Value>(_ rule: FieldRule<Value>) -> Value? {
            guard let (value, view) = rule.resolve(counted) else { return nil }
            fields.append(view)
            return value
        }
        guard let kind = resolve(FieldRules.kind), let buyer = resolve(FieldRules.buyer) else { return nil }
        let notified = resolve(FieldRules.notified)
        let value = resolve(FieldRules.value)
        let valueLines = resolve(FieldRules.valueLines) ?? [:]
        let items = resolve(FieldRules.items) ?? []
        let contractors = resolve(FieldRules.contractors)
        let parent = resolve(FieldRules.parent)
        let emergency = resolve(FieldRules.emergency) ?? false
        let withdrawn = resolve(FieldRules.withdrawn) ?? false
        func believed(_ field: FieldView.Field) -> Observation? {
            fields.first { $0.field == field }.flatMap { view in
                counted.first { $0.id == view.believed.observation }
            }
        }
        let main = believed(.value) ?? believed(.kind)
        let isVerified = counted.contains { $0.says.isVerified && $0.act == .notification }
        `case` = Case(
            id: id, transmittal: TransmittalNumber(id), kind: kind, buyer: buyer, notified: notified,
            dateBasis: believed(.notified)?.says.dateBasis ?? main?.says.dateBasis ?? "not stated",
            value: value,
            valueQualifier: believed(.value)?.says.valueQualifier, valueLines: valueLines,
            contractors: contractors ?? [], hasNoContractor: contractors?.isEmpty ?? false, parent: parent,
            emergency: emergency,
            withdrawn: withdrawn, isVerified: isVerified,
            note: counted.lazy.filter { $0.event == nil }.compactMap(\.says.note).first,
            source: main?.source ?? "", items: items)
        otherIDs = Set(counted.map(\.caseID)).subtracting([id]).sorted()
        self.fields = fields
        stage = Self.stage(counted)
        self.observations = observations
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
        return observations.filter { observation in
            page(observation).map { last[$0] == observation.seen } ?? true
        }
    }

    /// The furthest stage that is shown by who may be believed in it; the press alone shows none.
    private static func stage(_ observations: [Observation]) -> CaseStage? {
        observations.filter { $0.act != .press }.compactMap(\.stage).max()
    }
}
