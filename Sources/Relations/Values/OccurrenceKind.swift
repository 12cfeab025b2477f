package import Reading

/// What happened: the types of events that readings give, and the steps of a sale.
package enum OccurrenceKind: String, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
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
    case saleRequested = "sale_requested"
    /// Approved by the executive or notified to Congress: of one day, as a rule, and told as one by the press.
    case saleApproved = "sale_approved"
    case saleOffered = "sale_offered"
    case saleSigned = "sale_signed"
    case saleDelivered = "sale_delivered"
    case saleBlocked = "sale_blocked"
    case saleCancelled = "sale_cancelled"
    /// A sale that a text only tells of, without a step.
    case saleReported = "sale_reported"

    package init(_ type: EventType) { self = OccurrenceKind(rawValue: type.rawValue) ?? .other }

    package init(_ stage: Stage) {
        self =
            switch stage {
            case .requested, .negotiating: .saleRequested
            case .approved, .notified, .underReview: .saleApproved
            case .blocked: .saleBlocked
            case .offered: .saleOffered
            case .signed: .saleSigned
            case .delivered: .saleDelivered
            case .cancelled: .saleCancelled
            case .reported: .saleReported
            }
    }

    /// The type of event as which the codings of the field know it.
    package var eventType: String {
        switch self {
        case .saleRequested: EventType.programmeRequest.rawValue
        case .saleApproved, .saleSigned: EventType.agreementSigned.rawValue
        case .saleOffered, .saleReported: EventType.tradeDeal.rawValue
        case .saleDelivered: EventType.aid.rawValue
        case .saleBlocked: EventType.embargo.rawValue
        case .saleCancelled: EventType.withdrawal.rawValue
        default: rawValue
        }
    }

    /// Whether it is a step of a sale.
    package var isSale: Bool {
        switch self {
        case .saleRequested, .saleApproved, .saleOffered, .saleSigned, .saleDelivered, .saleBlocked,
            .saleCancelled, .saleReported:
            true
        default: false
        }
    }

    /// Kinds that writers take for one another stand in one group: only within it can two tellings be one event.
    package enum Group: UInt8, Sendable, CaseIterable {
        case coercion, easing, words, praise, talks, deal, force, calm, vote, other
    }

    package var group: Group {
        switch self {
        case .sanction, .embargo, .programmeExpulsion: .coercion
        case .sanctionLifted: .easing
        case .dispute, .threat, .statementCriticism: .words
        case .statementSupport: .praise
        case .visitOrTalks: .talks
        case .militaryAction, .exercise: .force
        case .ceasefire, .disarmament, .withdrawal: .calm
        case .resolutionOfDisapproval: .vote
        case .other: .other
        default: .deal
        }
    }

    /// How many days two tellings of one such event may lie apart where both say when it was.
    package var window: Int {
        switch self {
        case .militaryAction, .statementSupport, .statementCriticism, .resolutionOfDisapproval: 3
        case .visitOrTalks, .ceasefire, .exercise, .threat: 5
        case .dispute: 45
        case .saleDelivered, .aid, .withdrawal: 30
        default: 10
        }
    }

    /// Whether it is done once and told of for years: a sanction, an expulsion, a contract.
    package var isLandmark: Bool {
        switch self {
        case .sanction, .sanctionLifted, .embargo, .programmeExpulsion, .agreementSigned, .saleApproved,
            .saleSigned,
            .saleDelivered, .saleCancelled, .saleBlocked, .disarmament, .ceasefire:
            true
        default: false
        }
    }

    /// Whether what one state does to another concerns a third that is named with it: a war, a measure, and not a visit.
    var bearsOnOthers: Bool {
        switch self {
        case .visitOrTalks, .agreementSigned, .tradeDeal, .exercise, .dispute, .other: false
        default: !isSale
        }
    }

    /// Whether it sets two sides against each other.
    package var isConflict: Bool {
        switch self {
        case .sanction, .embargo, .programmeExpulsion, .dispute, .threat, .militaryAction,
            .statementCriticism,
            .saleBlocked:
            true
        default: false
        }
    }
}
