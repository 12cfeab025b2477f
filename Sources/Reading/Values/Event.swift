internal import Lexicon

/// What happened between two parties.
package enum EventType: String, Sendable, Codable, CaseIterable {
    case sanction
    case sanctionLifted = "sanction_lifted"
    case embargo
    case programmeExpulsion = "programme_expulsion"
    case programmeRequest = "programme_request"
    case visitOrTalks = "visit_or_talks"
    case agreementSigned = "agreement_signed"
    case dispute, threat
    case militaryAction = "military_action"
    case ceasefire, disarmament, aid, exercise, withdrawal
    case resolutionOfDisapproval = "resolution_of_disapproval"
    case tradeDeal = "trade_deal"
    case statementSupport = "statement_support"
    case statementCriticism = "statement_criticism"
    case other
}

/// How sure the text is of an event.
package enum Modality: String, Sendable, Codable {
    case asserted, possible, future, denied
}

/// A date as the text gives it.
package struct DateClaim: Sendable, Codable, Hashable {
    /// `2019`, `2019-07` or `2019-07-12`, as precise as the text is.
    package var value: String
    package var text: String
    package var start: Int
    package var end: Int

    package init(value: String, span: Span) {
        self.value = value
        text = span.text
        start = span.start
        end = span.end
    }
}

/// One event that the text tells.
package struct Event: Sendable, Codable, Hashable {
    package var id: String
    package var type: EventType
    /// Its type in PLOVER, with mode and context, and its code in CAMEO: `event-codes.tsv`.
    package var plover: String
    package var mode: String?
    package var context: String?
    package var cameo: String?
    package var source: Party?
    package var target: Party?
    /// Ids of what it is about: articles, programmes, laws.
    package var about: [String]
    package var date: DateClaim?
    package var modality: Modality
    package var attribution: Span?
    package var evidence: Span

    package init(
        id: String, type: EventType, source: Party?, target: Party?, about: [String], date: DateClaim?,
        modality: Modality, attribution: Span?, evidence: Span
    ) {
        self.id = id
        self.type = type
        let code = Self.codes[type]
        plover = code.map { $0.plover.isEmpty ? "OTHER" : $0.plover } ?? "OTHER"
        mode = code.flatMap { $0.mode.isEmpty ? nil : $0.mode }
        context = code.flatMap { $0.context.isEmpty ? nil : $0.context }
        cameo = code?.cameo
        self.source = source
        self.target = target
        self.about = about
        self.date = date
        self.modality = modality
        self.attribution = attribution
        self.evidence = evidence
    }

    private static let codes: [EventType: EventCode] = Dictionary(
        uniqueKeysWithValues: EventType.allCases.compactMap { type in
            EventCode.all[type.rawValue].map { (type, $0) }
        })
}
