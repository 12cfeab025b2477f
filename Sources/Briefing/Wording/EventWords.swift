internal import Lexicon
internal import Reading

/// Events in words: `sanctions (CAATSA), 2019`.
enum EventWords {
    static func text(_ event: Event, _ lexicon: Lexicon) -> String {
        var words = type(event.type)
        let about = event.about.map { name($0, lexicon) }
        if !about.isEmpty { words += " (\(about.joined(separator: ", ")))" }
        if let date = event.date { words += ", \(SafeText.line(date.text))" }
        switch event.modality {
        case .asserted: break
        case .possible: words += ", possible"
        case .future: words += ", still to come"
        case .denied: words += ", denied"
        }
        if event.attribution != nil { words += ", as reported" }
        return words
    }

    /// `Russia → Türkiye`; one name where the text gives one.
    static func parties(_ source: Party?, _ target: Party?, _ lexicon: Lexicon) -> String {
        let names = [source, target].compactMap { $0 }.map { party in
            party.codes.map { BuyerName.text($0, lexicon) }.joined(separator: " and ")
        }
        return names.isEmpty ? "Nobody named" : names.joined(separator: " → ")
    }

    private static func name(_ id: String, _ lexicon: Lexicon) -> String {
        for kind in [EntityKind.programme, .article, .firm] {
            if let entity = lexicon.entity(kind, id) { return entity.name }
        }
        return lexicon.actorName(id)
    }

    private static func type(_ type: EventType) -> String {
        switch type {
        case .sanction: "sanctions"
        case .sanctionLifted: "sanctions lifted"
        case .embargo: "embargo"
        case .programmeExpulsion: "removal from a programme"
        case .programmeRequest: "asks to join a programme"
        case .visitOrTalks: "visit or talks"
        case .agreementSigned: "agreement signed"
        case .dispute: "dispute"
        case .threat: "threat"
        case .militaryAction: "military action"
        case .ceasefire: "ceasefire"
        case .disarmament: "laying down arms"
        case .aid: "aid"
        case .exercise: "military exercise"
        case .withdrawal: "withdrawal"
        case .resolutionOfDisapproval: "resolution of disapproval"
        case .tradeDeal: "trade deal or talks on one"
        case .statementSupport: "support"
        case .statementCriticism: "criticism"
        case .other: "other dealings"
        }
    }
}
